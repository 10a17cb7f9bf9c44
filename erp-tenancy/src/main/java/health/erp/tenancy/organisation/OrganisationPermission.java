package health.erp.tenancy.organisation;

import health.erp.core.Permission;

/** What staff may be allowed to do with what hospitals have in common. */
public enum OrganisationPermission implements Permission {
    /** For the operator: form organisations, and say which hospitals belong to them. */
    MANAGE_ORGANISATIONS,
    READ_ORGANISATIONS,

    /** Let somebody of another hospital work here. */
    WELCOME_STAFF,
    READ_VISITORS,

    /** Keep that a patient is one of another hospital too, and ask that hospital. */
    LINK_PATIENTS
}
