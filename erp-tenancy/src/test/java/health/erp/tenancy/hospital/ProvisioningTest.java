package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.access.AppointAdministrator;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestServer;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.testing.Fragile;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@OnEachServer
class ProvisioningTest {
    private final TestHospitals test;
    private final Hospitals hospitals;
    private final Caller operator;

    ProvisioningTest(TestHospitals test) {
        this.test = test;
        this.hospitals = test.tenancy().hospitals();
        this.operator = test.anOperator();
    }

    @Test
    void whatBreaksOffAnywhereIsFinishedByTheNextTry() {
        var database = new Fragile();
        try (var node = test.node(database::over)) {
            var moment = 0;
            do {
                moment++;
                var command = test.wanted("crash-" + moment);
                breakOff(node, database, moment, command);
                mustBeMadeOnce(hospitals.provision(operator, command));
            } while (database.wasLost());
            assertThat(moment).isGreaterThan(20);
        }
    }

    @Test
    void whatBreaksOffInASchemaOfItsOwnIsFinishedToo() {
        var database = new Fragile();
        try (var node = test.node(database::over)) {
            var moment = 2;
            do {
                moment += 7;
                var command = test.wanted(null, "own-crash-" + moment, test.aSchemaIn("main"));
                breakOff(node, database, moment, command);
                mustBeMadeOnce(hospitals.provision(operator, command));
            } while (database.wasLost());
        }
    }

    @RepeatedTest(5)
    void ofManyWhoMakeTheSameHospitalAllGetTheOne(RepetitionInfo turn) {
        var command = test.wanted("raced-" + turn.getCurrentRepetition());

        var race = Race.of(8, i -> hospitals.provision(test.anOperator(), command));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().map(HospitalView::id).distinct()).hasSize(1);
        mustBeMadeOnce(race.results().get(0));
    }

    @Test
    void aCodeIsOfOneHospital() {
        var command = test.wanted("taken");
        var made = hospitals.provision(operator, command);

        assertThat(hospitals.provision(operator, command)).isEqualTo(made);
        assertThat(hospitals.provision(operator.withKey("make-it"), command)).isEqualTo(made);
        assertThatThrownBy(() -> hospitals.provision(
                        operator, test.wanted(new HospitalId(test.erp().newId()), "taken", HospitalPlacement.MAIN)))
                .isInstanceOf(RuleException.class);
        var inDollars = new ProvisionHospital(
                null, "taken", CurrencyCode.of("USD"), command.profile(), command.placement(), command.administrator());
        assertThatThrownBy(() -> hospitals.provision(operator, inDollars))
                .hasFieldOrPropertyWithValue("code", "tenancy.hospital.taken");
    }

    @Test
    void whoIsAskedForUnderAnotherNameThanBeforeIsTold() {
        var command = test.wanted("asked-twice");
        var made = hospitals.provision(operator, command);
        var asked = command.profile();
        var other = new HospitalProfile(
                asked.legalName() + " II", Gstin.parse("27AAPFU0939F1ZV"), asked.zone(), List.of("ta"), "another");

        assertThatThrownBy(() -> hospitals.provision(operator, with(command, other)))
                .hasFieldOrPropertyWithValue("code", "tenancy.hospital.differs")
                .hasMessageContaining("(asked-twice) already, with another (gstin, legalName)")
                .hasMessageNotContaining("27AAPFU0939F1ZV");
        assertThat(hospitals.hospital(operator, made.id())).isEqualTo(made);

        var amended = hospitals.amend(operator, new AmendHospital(made.id(), made.version(), other));
        var withoutGstin = new HospitalProfile(other.legalName(), null, asked.zone(), asked.languages(), asked.plan());
        assertThat(hospitals.provision(operator, with(command, withoutGstin))).isEqualTo(amended);
    }

    private static ProvisionHospital with(ProvisionHospital of, HospitalProfile profile) {
        return new ProvisionHospital(
                of.hospital(), of.code(), of.currency(), profile, of.placement(), of.administrator());
    }

    @Test
    void aKeyedCommandIsCarriedThrough() {
        var made = hospitals.provision(operator.withKey("keyed-1"), test.wanted("keyed"));

        assertThat(made.status()).isEqualTo(HospitalStatus.ACTIVE);
    }

    @Test
    void aHospitalWithRowsOfItsOwnIsAdopted() {
        var there = test.test().aCaller(test.test().aHospital());
        var founder = new StaffId(test.erp().newId());
        var notebook = new Notebook();
        var main = test.test().database();
        try (var before = Erp.builder()
                .dataSource(main.application())
                .schemaOwner(main.owner())
                .background(main.background())
                .keys(test.test().vault())
                .modules(notebook)
                .build()) {
            before.core().access().appoint(there, new AppointAdministrator(founder));
            notebook.notes()
                    .write(there, new WriteNote(new PatientId(before.newId()), "from before", List.of("a line")));
        }

        var adopted = hospitals.provision(operator, test.wanted(there.hospital(), "adopted", HospitalPlacement.MAIN));

        assertThat(adopted.status()).isEqualTo(HospitalStatus.ACTIVE);
        test.note(adopted.id(), "from now on");
        assertThat(test.notesAt(Place.MAIN, adopted.id())).containsExactly("from before", "from now on");
        assertThat(test.test().rows(adopted.id(), "select staff_id from erp_grant where hospital_id = :hospital"))
                .containsExactly(founder.toString());
    }

    @Test
    void everyPlaceIsMadeReady() {
        var inSchema = test.provisioned("ready-1", test.aSchemaIn("second"));
        var shared = test.provisioned("ready-2", new HospitalPlacement.SharedRows("second"));
        var alone = test.provisioned("ready-3", new HospitalPlacement.OwnDatabase("third"));

        for (var made : List.of(inSchema, shared, alone)) {
            test.note(made.id(), "first");
            assertThat(test.notesAt(made.placement().place(), made.id())).containsExactly("first");
        }
    }

    @Test
    void aHospitalInSharedRowsCostsSoManyStatements() {
        test.provisioned("cost-0");
        var command = test.wanted("cost-1");

        // seven transactions of the operator and four of the hospital
        assertThat(test.test().statements(() -> hospitals.provision(operator, command)))
                .isEqualTo(test.server() == TestServer.MARIADB ? 45 : 46); // its fence is set in one
    }

    private void breakOff(Erp node, Fragile database, int moment, ProvisionHospital command) {
        database.breakAt(moment);
        try {
            node.module(Tenancy.class).hospitals().provision(operator, command);
        } catch (RuntimeException e) {
            assertThat(database.wasLost()).isTrue();
        } finally {
            database.hold();
        }
    }

    private void mustBeMadeOnce(HospitalView made) {
        assertThat(made.status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(test.test()
                        .rows(
                                test.operator(),
                                "select type from erp_outbox where hospital_id = :hospital and aggregate_id = '"
                                        + made.id() + "' order by seq"))
                .containsExactly("hospital.registered", "hospital.status.changed");
        assertThat(hospitals.provisioning(operator, made.id()).step()).isEqualTo(ProvisioningStep.ACTIVE);
        var place = made.placement().place();
        assertThat(test.erp().core().places().fence(place, made.id())).contains(new Fence(1, Fence.State.OPEN));
        assertThat(test.rows(place, made.id(), "select count(*) from erp_grant where hospital_id = :hospital"))
                .containsExactly("1");
        assertThat(test.rows(place, made.id(), "select count(*) from erp_key where hospital_id = :hospital"))
                .isNotEqualTo(List.of("0"));
    }
}
