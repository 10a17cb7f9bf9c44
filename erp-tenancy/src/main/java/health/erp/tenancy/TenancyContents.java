package health.erp.tenancy;

import static health.erp.tenancy.hospital.HospitalPermission.READ_HOSPITALS;
import static health.erp.tenancy.organisation.OrganisationPermission.LINK_PATIENTS;
import static health.erp.tenancy.organisation.OrganisationPermission.READ_ORGANISATIONS;
import static health.erp.tenancy.organisation.OrganisationPermission.READ_VISITORS;
import static health.erp.tenancy.settings.SettingPermission.READ_SETTINGS;

import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.tenancy.hospital.HeldPlace;
import health.erp.tenancy.hospital.Hospital;
import health.erp.tenancy.hospital.HospitalEvent;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.Provisioning;
import health.erp.tenancy.leaving.HospitalExport;
import health.erp.tenancy.leaving.LeavingPermission;
import health.erp.tenancy.leaving.Shredding;
import health.erp.tenancy.metering.BudgetAlarm;
import health.erp.tenancy.metering.BudgetDecision;
import health.erp.tenancy.metering.MeterReading;
import health.erp.tenancy.metering.MeterSample;
import health.erp.tenancy.metering.MeteringEvent;
import health.erp.tenancy.metering.MeteringPermission;
import health.erp.tenancy.metering.MonthlyStatement;
import health.erp.tenancy.migration.MigrationPermission;
import health.erp.tenancy.migration.PlaceMigration;
import health.erp.tenancy.migration.SchemaMigration;
import health.erp.tenancy.move.Move;
import health.erp.tenancy.move.MoveEvent;
import health.erp.tenancy.organisation.Membership;
import health.erp.tenancy.organisation.Organisation;
import health.erp.tenancy.organisation.OrganisationEvent;
import health.erp.tenancy.organisation.OrganisationPermission;
import health.erp.tenancy.organisation.PatientLink;
import health.erp.tenancy.organisation.PatientLinkEvent;
import health.erp.tenancy.organisation.Visitor;
import health.erp.tenancy.organisation.VisitorEvent;
import health.erp.tenancy.settings.Setting;
import health.erp.tenancy.settings.SettingEvent;
import health.erp.tenancy.settings.SettingPermission;
import health.erp.tenancy.settings.SettingPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tenancy brings to the runtime: its tables, permissions, events and the rest of what a module lists. */
final class TenancyContents {
    static Set<Class<?>> entities() {
        return Set.of(
                Hospital.class,
                HeldPlace.class,
                Provisioning.class,
                Move.class,
                SchemaMigration.class,
                PlaceMigration.class,
                HospitalExport.class,
                Shredding.class,
                Setting.class,
                SettingPoint.class,
                Organisation.class,
                Membership.class,
                Visitor.class,
                PatientLink.class,
                MeterReading.class,
                MeterSample.class,
                BudgetAlarm.class,
                BudgetDecision.class,
                MonthlyStatement.class);
    }

    static List<String> migrations() {
        return List.of("V1__tenancy.sql", "V2__metering.sql", "V3__leaving.sql", "V4__move.sql");
    }

    static Set<Permission> permissions() {
        return Stream.<Permission[]>of(
                        HospitalPermission.values(),
                        SettingPermission.values(),
                        OrganisationPermission.values(),
                        LeavingPermission.values(),
                        MeteringPermission.values(),
                        MigrationPermission.values())
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
    }

    /** What is for the operator is of use only to its administrators; those of other hospitals are refused. */
    static Map<StandardRole, Set<Permission>> standardRoles() {
        var administration = new HashSet<>(permissions());
        administration.remove(LINK_PATIENTS);
        Set<Permission> links = Set.of(LINK_PATIENTS);
        return Map.of(
                StandardRole.ADMINISTRATOR,
                administration,
                StandardRole.RECORDS_OFFICER,
                links,
                StandardRole.DOCTOR,
                links,
                StandardRole.AUDITOR,
                Set.of(READ_HOSPITALS, READ_SETTINGS, READ_ORGANISATIONS, READ_VISITORS));
    }

    static List<EventType> eventTypes() {
        return Stream.of(
                        HospitalEvent.TYPES,
                        SettingEvent.TYPES,
                        OrganisationEvent.TYPES,
                        VisitorEvent.TYPES,
                        PatientLinkEvent.TYPES,
                        MeteringEvent.TYPES,
                        MoveEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    static List<Invariant> invariants() {
        var held = "Another hospital has just taken the place.\nMaybe choose another schema or database.";
        var changed = "Somebody else has just set this.\nMaybe read it and try again.";
        return List.of(
                new Invariant(
                        "tenancy_hospital_code_uq",
                        "tenancy.hospital.taken",
                        "Another hospital has just been registered with this code.\nMaybe choose another."),
                new Invariant(
                        "tenancy_move_one_uq",
                        "tenancy.move.underWay",
                        "The hospital is being moved already.\nMaybe resume or abort that move."),
                new Invariant(
                        "tenancy_migration_one_uq",
                        "tenancy.migration.running",
                        "Places are being brought up to date already.\nMaybe resume that round."),
                new Invariant("tenancy_place_uq", "tenancy.place.held", held),
                new Invariant("tenancy_place_within_fk", "tenancy.place.held", held),
                new Invariant("tenancy_hospital_place_fk", "tenancy.place.held", held),
                new Invariant("tenancy_setting_uq", "tenancy.setting.changed", changed),
                new Invariant("tenancy_setting_value_uq", "tenancy.setting.changed", changed),
                new Invariant(
                        "tenancy_organisation_name_uq",
                        "tenancy.organisation.taken",
                        "Another organisation has this name.\nMaybe choose another."),
                new Invariant(
                        "tenancy_membership_uq",
                        "tenancy.organisation.member",
                        "The hospital belongs to an organisation.\nMaybe release it first."),
                new Invariant(
                        "tenancy_membership_member_fk",
                        "tenancy.organisation.unknown",
                        "The register has no such hospital."),
                new Invariant(
                        "tenancy_visitor_uq",
                        "tenancy.visitor.welcome",
                        "The member of staff is welcome already.\nMaybe end those visits first."),
                new Invariant(
                        "tenancy_patient_link_side_uq",
                        "tenancy.link.kept",
                        "This side of the link is kept already.\nMaybe offer another."),
                new Invariant(
                        "tenancy_patient_link_uq",
                        "tenancy.link.kept",
                        "The patient is linked with that hospital already.\nMaybe revoke that link first."),
                new Invariant(
                        "tenancy_shredding_uq",
                        "tenancy.leaving.proposed",
                        "A shredding of the hospital is under way already.\nMaybe withdraw it first."),
                new Invariant(
                        "tenancy_shredding_two_ck",
                        "tenancy.leaving.alone",
                        "The shredding was proposed by the same person, and nobody ends a hospital alone."),
                new Invariant(
                        "tenancy_budget_alarm_uq",
                        "tenancy.budget.told",
                        "How far the hospital came with its budget has just been noted."),
                new Invariant(
                        "tenancy_statement_uq",
                        "tenancy.statement.stated",
                        "Somebody else is closing the month at this moment.\nMaybe read the statements, and close it again if something is missing."));
    }

    private TenancyContents() {}
}
