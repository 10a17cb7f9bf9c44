package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.SearchByHand;
import health.erp.benchmarks.people.Register;
import health.erp.benchmarks.people.Register.Somebody;
import health.erp.core.Caller;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.Mrn;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.Patients;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.BirthDate;
import java.sql.SQLException;
import java.util.List;

/** S1: somebody is looked for in a register of a million, by what they can say of themselves. */
public final class PatientSearch implements Unit {
    private static final int PAGE = 20;
    private static final String ABHA = IdentifierSystems.ABHA_NUMBER.uri();

    @Override
    public String name() {
        return "S1";
    }

    @Override
    public String purpose() {
        return "find patients among a million (--patients)";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) throws SQLException {
        var register = Register.filled(stage);
        var patients = stage.records().patients();
        var byHand = new SearchByHand(stage.application());
        return List.of(
                comparison(
                        register,
                        "identifier",
                        (clerk, who) -> find(patients, clerk, new FindByIdentifier(Desk.abha(who.person()))),
                        (clerk, who) -> byHand.byIdentifier(
                                        hospital(clerk),
                                        staff(clerk),
                                        ABHA,
                                        who.person().abha())
                                .size()),
                comparison(
                        register,
                        "mrn",
                        (clerk, who) -> find(patients, clerk, FindByIdentifier.mrn(new Mrn(who.mrn()))),
                        (clerk, who) -> byHand.byMrn(hospital(clerk), staff(clerk), who.mrn())
                                .size()),
                comparison(
                        register,
                        "prefix",
                        (clerk, who) -> search(patients, clerk, SearchPatients.byName(who.beginning(), PAGE)),
                        (clerk, who) -> byHand.byName(hospital(clerk), staff(clerk), who.beginning(), PAGE)
                                .size()),
                comparison(
                        register,
                        "words",
                        (clerk, who) -> search(
                                patients,
                                clerk,
                                SearchPatients.byName(who.longBeginning() + " " + who.otherBeginning(), PAGE)),
                        (clerk, who) -> byHand.byNames(
                                        hospital(clerk), staff(clerk), who.longBeginning(), who.otherBeginning(), PAGE)
                                .size()),
                comparison(
                        register,
                        "phone",
                        (clerk, who) -> search(
                                patients,
                                clerk,
                                SearchPatients.byPhone(who.person().phone(), PAGE)),
                        (clerk, who) -> byHand.byPhone(
                                        hospital(clerk),
                                        staff(clerk),
                                        who.person().phone(),
                                        PAGE)
                                .size()),
                comparison(
                        register,
                        "birth",
                        (clerk, who) -> search(
                                patients,
                                clerk,
                                SearchPatients.byBirthDate(
                                        BirthDate.of(who.person().born()), PAGE)),
                        (clerk, who) -> byHand.byBirthDate(
                                        hospital(clerk),
                                        staff(clerk),
                                        who.person().born(),
                                        PAGE)
                                .size()));
    }

    private static Comparison comparison(Register register, String kind, Look erp, Look jdbc) {
        return new Comparison(kind, List.of(50, 95, 99), work(register, kind, erp), work(register, kind, jdbc));
    }

    /** Everybody looked for is there, so a search that finds nobody is a mistake of ours. */
    private static Work work(Register register, String kind, Look look) {
        return turn -> {
            var who = register.somebody(turn);
            if (look.found(register.clerk(who), who) == 0) {
                throw new IllegalStateException("A search by %s found nobody.".formatted(kind));
            }
            return 1;
        };
    }

    private static int find(Patients patients, Caller clerk, FindByIdentifier query) {
        return patients.findByIdentifier(clerk, query).isPresent() ? 1 : 0;
    }

    private static int search(Patients patients, Caller clerk, SearchPatients query) {
        return patients.search(clerk, query).items().size();
    }

    private static java.util.UUID hospital(Caller clerk) {
        return clerk.hospital().value();
    }

    private static java.util.UUID staff(Caller clerk) {
        return clerk.staff().value();
    }

    /** A look into the register; answers how many it showed. */
    private interface Look {
        int found(Caller clerk, Somebody who) throws SQLException;
    }
}
