package health.erp.tenancy.organisation;

import health.erp.core.Erp;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.hospital.OperatorReader;

/** What hospitals have in common, put together when the runtime stands. */
public record InCommon(Organisations organisations, VisitingStaff visitingStaff, PatientLinks patientLinks) {
    public static InCommon of(Erp erp, Operator operator, OperatorReader reader) {
        var store = new OrganisationStore(erp);
        var neighbours = new Neighbours(reader, store);
        return new InCommon(
                new Organisations(erp, operator, store, neighbours),
                new VisitingStaff(erp, neighbours),
                new PatientLinks(erp));
    }
}
