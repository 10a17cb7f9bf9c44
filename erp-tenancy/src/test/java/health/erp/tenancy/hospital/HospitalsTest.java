package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.access.AccessPermission;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import health.erp.core.value.CurrencyCode;
import health.erp.tenancy.hospital.HospitalPlacement.OwnDatabase;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalPlacement.SharedRows;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEachServer
class HospitalsTest {
    private final TestHospitals test;
    private final Hospitals hospitals;
    private final Caller operator;

    HospitalsTest(TestHospitals test) {
        this.test = test;
        this.hospitals = test.tenancy().hospitals();
        this.operator = test.anOperator();
    }

    @Test
    void aHospitalIsMadeAndFoundAgain() {
        var apollo = test.provisioned("apollo");

        assertThat(apollo.status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(apollo.languages()).containsExactly("hi", "en-IN");
        assertThat(apollo.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(apollo.currency()).isEqualTo(CurrencyCode.of("INR"));
        assertThat(apollo.placement()).isEqualTo(HospitalPlacement.MAIN);
        assertThat(apollo.fence()).isEqualTo(new Fence(1, Fence.State.OPEN));
        assertThat(hospitals.hospital(operator, apollo.id())).isEqualTo(apollo);
        assertThat(hospitals.provisioning(operator, apollo.id()).step()).isEqualTo(ProvisioningStep.ACTIVE);
    }

    @Test
    void onlyTheOperatorsStaffSeeTheRegister() {
        var fortis = test.provisioned("fortis").id();
        var intruder = test.aCaller(fortis);

        assertThatThrownBy(() -> hospitals.hospital(intruder, fortis))
                .isInstanceOf(RuleException.class)
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
        assertThatThrownBy(() -> hospitals.suspend(intruder, fortis, "mine"))
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
        assertThatThrownBy(() -> hospitals.provision(intruder, test.wanted("forged")))
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
        assertThatThrownBy(
                        () -> hospitals.list(test.anOperator(HospitalPermission.MOVE_HOSPITAL), ListHospitals.all(5)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(test.test().rows(fortis, "select code from tenancy_hospital where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void anAmendmentReplacesWhatIsSaidOfTheHospital() {
        var max = test.provisioned("max-delhi");
        var profile = new HospitalProfile(
                "Max Healthcare", new Gstin("27AAPFU0939F1ZV"), ZoneId.of("Asia/Dubai"), List.of("ar"), "large");

        var amended = hospitals.amend(operator, new AmendHospital(max.id(), max.version(), profile));

        assertThat(amended.gstin()).isEqualTo(new Gstin("27AAPFU0939F1ZV"));
        assertThat(amended.zone()).isEqualTo(ZoneId.of("Asia/Dubai"));
        assertThat(amended.version()).isEqualTo(max.version() + 1);
        assertThat(hospitals.amend(operator, new AmendHospital(max.id(), amended.version(), profile)))
                .isEqualTo(amended);
        assertThatThrownBy(() -> hospitals.amend(operator, new AmendHospital(max.id(), max.version(), profile)))
                .isInstanceOf(ConflictException.class);
        assertThat(test.test()
                        .rows(
                                test.operator(),
                                "select type from erp_outbox where hospital_id = :hospital and aggregate_id = '"
                                        + max.id() + "' order by seq"))
                .containsExactly("hospital.registered", "hospital.status.changed", "hospital.amended");
    }

    @Test
    void aSuspendedHospitalLetsNobodyInUntilItIsResumed() {
        var aims = test.provisioned("aims").id();
        test.note(aims, "before");

        assertThat(hospitals.suspend(operator, aims, "unpaid").status()).isEqualTo(HospitalStatus.SUSPENDED);
        assertThatThrownBy(() -> test.note(aims, "shut out")).hasFieldOrPropertyWithValue("code", "erp.hospitalClosed");
        assertThat(hospitals.makeReadOnly(operator, aims, "may look").statusReason())
                .isEqualTo("may look");
        assertThatThrownBy(() -> test.note(aims, "shut out"))
                .hasFieldOrPropertyWithValue("code", "erp.hospitalReadOnly");
        assertThat(hospitals.resume(operator, aims).status()).isEqualTo(HospitalStatus.ACTIVE);
        test.note(aims, "after");
        assertThat(test.notesAt(Place.MAIN, aims)).containsExactly("before", "after");
    }

    @Test
    void whatFailedBetweenPlaceAndRegisterIsMendedBySayingItAgain() {
        var care = test.provisioned("care").id();
        var places = test.erp().core().places();
        hospitals.suspend(operator, care, "unpaid");
        places.setFence(Place.MAIN, care, new Fence(1, Fence.State.OPEN));

        hospitals.suspend(operator, care, "unpaid");

        assertThat(places.fence(Place.MAIN, care)).contains(new Fence(1, Fence.State.CLOSED));
    }

    @Test
    void aHospitalMovesToAPlaceOfItsOwn() {
        var lotus = test.provisioned("lotus").id();
        var to = test.aSchemaIn("main");
        var places = test.erp().core().places();
        places.migrate(to.place(), Duration.ofSeconds(5));

        var moving = hospitals.beginMove(operator, lotus, to);
        assertThat(moving.status()).isEqualTo(HospitalStatus.MOVING);
        assertThat(moving.movesTo()).isEqualTo(to);
        assertThat(moving.placement()).isEqualTo(HospitalPlacement.MAIN);
        test.note(lotus, "on the way");

        places.setFence(Place.MAIN, lotus, new Fence(2, Fence.State.MOVED));
        var there = hospitals.arrive(operator, lotus, to);
        assertThat(there.status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThat(there.fence()).isEqualTo(new Fence(2, Fence.State.OPEN));
        assertThat(there.placement()).isEqualTo(to);
        test.note(lotus, "arrived");
        assertThat(test.notesAt(to.place(), lotus)).containsExactly("arrived");

        hospitals.beginMove(operator, lotus, HospitalPlacement.MAIN);
        assertThat(hospitals.abortMove(operator, lotus).placement()).isEqualTo(to);
        assertThatThrownBy(() -> hospitals.abortMove(operator, lotus)).isInstanceOf(RuleException.class);
    }

    @Test
    void aPlaceOfOnesOwnIsNobodyElses() {
        var mine = test.aSchemaIn("second");
        var first = test.provisioned("own-1", mine);

        assertThat(first.status()).isEqualTo(HospitalStatus.ACTIVE);
        assertThatThrownBy(() -> test.provisioned("own-2", mine))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.held");
        assertThatThrownBy(() -> test.provisioned("own-3", new OwnDatabase("second")))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.held");
        test.provisioned("own-4", new SharedRows("second"));

        var alone = test.provisioned("own-5", new OwnDatabase("third")).id();
        assertThatThrownBy(() -> test.provisioned("own-6", new SharedRows("third")))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.held");
        assertThatThrownBy(() -> test.provisioned("own-7", test.aSchemaIn("third")))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.held");
        var guest = test.provisioned("own-8").id();
        assertThatThrownBy(() -> hospitals.beginMove(operator, guest, new OwnDatabase("third")))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.held");

        hospitals.beginLeaving(operator, alone);
        hospitals.shredded(operator, alone);
        assertThat(test.provisioned("own-9", new SharedRows("third")).placement())
                .isEqualTo(new SharedRows("third"));
        assertThat(test.tenancy().directory().places()).contains(Place.MAIN, mine.place());
    }

    @Test
    void aHospitalLeavesAndStaysOrIsGone() {
        var sita = test.provisioned("sita").id();
        hospitals.makeReadOnly(operator, sita, "audit");

        assertThat(hospitals.beginLeaving(operator, sita).fence().state()).isEqualTo(Fence.State.READ_ONLY);
        assertThatThrownBy(() -> hospitals.resume(operator, sita)).isInstanceOf(RuleException.class);
        assertThat(hospitals.stay(operator, sita).status()).isEqualTo(HospitalStatus.READ_ONLY);
        hospitals.beginLeaving(operator, sita);
        assertThat(hospitals.shredded(operator, sita).shreddedAt()).isNotNull();
        assertThatThrownBy(() -> hospitals.stay(operator, sita)).isInstanceOf(RuleException.class);
        test.tenancy().directory().outdated(sita, 1);
        assertThatThrownBy(() -> test.note(sita, "gone")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHospitalThatMovesOrLeavesIsNotResumed() {
        var vimhans = test.provisioned("vimhans").id();
        hospitals.beginMove(operator, vimhans, test.aSchemaIn("main"));
        assertThatThrownBy(() -> hospitals.resume(operator, vimhans))
                .hasFieldOrPropertyWithValue("code", "tenancy.hospital.status");
        assertThatThrownBy(() -> hospitals.suspend(operator, vimhans, "unpaid")).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> hospitals.beginLeaving(operator, vimhans)).isInstanceOf(RuleException.class);
        hospitals.abortMove(operator, vimhans);

        hospitals.beginLeaving(operator, vimhans);
        assertThatThrownBy(() -> hospitals.resume(operator, vimhans))
                .hasFieldOrPropertyWithValue("code", "tenancy.hospital.status");
        assertThat(hospitals.stay(operator, vimhans).status()).isEqualTo(HospitalStatus.ACTIVE);
    }

    @Test
    void hospitalsAreListedInPagesByCode() {
        var codes = IntStream.range(0, 7).mapToObj(i -> "list-" + i).toList();
        codes.forEach(test::provisioned);
        hospitals.suspend(
                operator,
                hospitals
                        .list(operator, ListHospitals.beginningWith("list-3", 1))
                        .items()
                        .get(0)
                        .id(),
                "unpaid");

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = hospitals.list(
                    operator, ListHospitals.beginningWith("list-", 3).from(next));
            page.items().forEach(h -> seen.add(h.code()));
            next = page.next();
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(codes);
        assertThat(hospitals
                        .list(operator, new ListHospitals(HospitalStatus.SUSPENDED, "main", "list-", null, 10))
                        .items())
                .extracting(HospitalView::code)
                .containsExactly("list-3");
        assertThat(hospitals.list(operator, ListHospitals.in("nowhere", 10)).items())
                .isEmpty();
    }

    @Test
    void whoeverIsNotThereIsNotFound() {
        var nobody = new HospitalId(test.erp().newId());

        assertThatThrownBy(() -> hospitals.hospital(operator, nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> test.note(nobody, "where?")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        hospitals.provision(operator, test.wanted(test.operator(), "itself", HospitalPlacement.MAIN)))
                .hasMessageContaining("is the operator");
        assertThatThrownBy(() -> test.provisioned("lost", new OwnSchema("fourth", "h_lost")))
                .hasFieldOrPropertyWithValue("code", "tenancy.place.unknown");
    }

    @Test
    void theFirstAdministratorCanBegin() {
        var command = test.wanted("begin");
        var hospital = hospitals.provision(operator, command).id();

        var administrator = test.erp().core().access().callerOf(hospital, command.administrator(), Purpose.HOPERAT);

        assertThat(administrator.permissions())
                .contains(AccessPermission.GRANT_ROLE)
                .doesNotContain(AccessPermission.APPOINT_ADMINISTRATOR);
    }

    @Test
    void aPageCostsOneQuestionWhateverItsSize() {
        for (int i = 0; i < 5; i++) {
            test.provisioned("page-" + i);
        }

        // besides what every look costs: on PostgreSQL the operator is bound, and everywhere it is audited
        var one = test.test().statements(() -> hospitals.list(operator, ListHospitals.beginningWith("page-", 1)));
        var all = test.test().statements(() -> hospitals.list(operator, ListHospitals.beginningWith("page-", 100)));
        assertThat(all).isEqualTo(one).isEqualTo(3);
    }
}
