package health.erp.core.access;

import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.core.access.AccessPermission.DEFINE_ROLE;
import static health.erp.core.access.AccessPermission.GRANT_ROLE;
import static health.erp.core.access.AccessPermission.READ_ACCESS;
import static health.erp.core.access.StandardRole.ADMINISTRATOR;
import static health.erp.core.access.StandardRole.AUDITOR;
import static health.erp.core.access.StandardRole.NURSE;
import static health.erp.core.access.Ward.WardPermission.CLOSE_WARD;
import static health.erp.core.access.Ward.WardPermission.DO_ROUNDS;
import static health.erp.core.access.Ward.WardPermission.READ_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.value.Period;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Ward.class)
class AccessTest {
    private final TestErp test;
    private final Erp erp;
    private final Access access;
    private final Ward ward;
    private final HospitalId hospital;
    private final LocationId east;
    private final LocationId west;

    AccessTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.access = erp.core().access();
        this.ward = erp.module(Ward.class);
        this.hospital = test.aHospital();
        this.east = new LocationId(erp.newId());
        this.west = new LocationId(erp.newId());
    }

    @Test
    void theFirstAdministratorIsAppointedAndGrantsTheRest() {
        var administrator = begin();
        var nurse = someone();

        access.grant(administrator, GrantRole.of(nurse, NURSE));

        assertThat(ward.readRegister(caller(nurse))).isEqualTo("read");
        assertThat(ward.doRounds(caller(nurse), east)).isEqualTo("done");
        assertThat(test.events(hospital)).containsExactly("role.granted", "role.granted");
        assertThat(test.audit(hospital)).contains("COMMAND|AppointAdministrator|null", "COMMAND|GrantRole|null");
    }

    @Test
    void whoHasNoRoleIsACallerWhoMayNothing() {
        begin();

        var stranger = caller(someone());

        assertThat(stranger.permissions()).isEmpty();
        assertThatThrownBy(() -> ward.readRegister(stranger)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void anAdministratorIsAppointedOnce() {
        begin();

        assertThatThrownBy(this::begin).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo("core.access.begun"));
        assertThatThrownBy(() -> access.appoint(
                        new Caller(hospital, someone(), Set.of(GRANT_ROLE)), new AppointAdministrator(someone())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void ofManyWhoAppointAtOnceOneDoes() throws Exception {
        var done = AdministratorRace.atOnce(8, i -> begin());

        assertThat(done).filteredOn(Caller.class::isInstance).hasSize(1);
        assertThat(done).filteredOn(ErpException.class::isInstance).hasSize(7).allSatisfy(e -> assertThat(
                        ((ErpException) e).code())
                .isIn("core.access.begun", "erp.busy"));
        assertThat(test.rows(hospital, "select count(*) from erp_grant where hospital_id = :hospital"))
                .containsExactly("1");
    }

    @Test
    void beforeItHasAnAdministratorAHospitalGrantsNothing() {
        var byHand = test.aCaller(hospital, GRANT_ROLE, READ_REGISTER);

        assertThatThrownBy(() -> access.grant(byHand, GrantRole.of(someone(), AUDITOR)))
                .isInstanceOf(NotPermittedException.class);
        var all = new Caller(hospital, someone(), access.permissions().all());
        assertThatThrownBy(() -> access.grant(all, GrantRole.of(someone(), AUDITOR)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("core.access.notBegun"));
    }

    @Test
    void whatIsRevokedIsRefusedAtOnceToTheCallerOfBefore() {
        var administrator = begin();
        var nurse = someone();
        access.grant(administrator, GrantRole.of(nurse, AUDITOR));
        var rounds = access.grant(administrator, GrantRole.of(nurse, NURSE));
        var before = caller(nurse);
        assertThat(ward.doRounds(before, east)).isEqualTo("done");

        access.revoke(administrator, new RevokeGrant(rounds.id(), "left the ward"));

        assertThatThrownBy(() -> ward.doRounds(before, east)).isInstanceOf(NotPermittedException.class);
        assertThat(ward.readRegister(before)).isEqualTo("read"); // still held as an auditor
        assertThatThrownBy(() -> access.revoke(administrator, new RevokeGrant(rounds.id(), "again")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void anotherNodeRefusesWhatItHasHeardOf() {
        var administrator = begin();
        var nurse = someone();
        var grant = access.grant(administrator, GrantRole.of(nurse, NURSE));
        try (var node = anotherNode()) {
            var there = node.module(Ward.class);
            BackgroundWork.of(node);
            var before = node.core().access().callerOf(hospital, nurse, Purpose.TREAT);
            assertThat(there.readRegister(before)).isEqualTo("read");

            access.revoke(administrator, new RevokeGrant(grant.id(), "left"));
            BackgroundWork.of(node);

            assertThatThrownBy(() -> there.readRegister(before)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void aStartedNodeRefusesItByItself() {
        var administrator = begin();
        var nurse = someone();
        var grant = access.grant(administrator, GrantRole.of(nurse, NURSE));
        try (var node = anotherNode().start()) {
            var there = node.module(Ward.class);
            var before = node.core().access().callerOf(hospital, nurse, Purpose.TREAT);
            assertThat(there.readRegister(before)).isEqualTo("read");

            access.revoke(administrator, new RevokeGrant(grant.id(), "left"));

            assertThat(CompletableFuture.supplyAsync(() -> {
                                while (node.may(before, READ_REGISTER)) {
                                    Thread.onSpinWait();
                                }
                                return "refused";
                            })
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo("refused");
        }
    }

    @Test
    void aGrantHoldsForItsPeriodOnly() {
        var administrator = begin();
        var locum = someone();
        var start = erp.now().plus(Duration.ofHours(1));
        access.grant(
                administrator, GrantRole.of(locum, NURSE).during(new Period(start, start.plus(Duration.ofHours(8)))));
        assertThatThrownBy(() -> ward.readRegister(caller(locum))).isInstanceOf(NotPermittedException.class);

        test.clock().set(start);
        var working = caller(locum);
        assertThat(ward.readRegister(working)).isEqualTo("read");

        test.clock().set(start.plus(Duration.ofHours(8)));
        assertThatThrownBy(() -> ward.readRegister(working)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aGrantThatIsOverIsNotMade() {
        var administrator = begin();
        var over = new Period(erp.now().minusSeconds(60), erp.now());

        assertThatThrownBy(() -> access.grant(
                        administrator, GrantRole.of(someone(), NURSE).during(over)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void aGrantOnAWardHoldsThereAndForWhatIsDoneOnWards() {
        var administrator = begin();
        var nurse = someone();
        access.grant(administrator, GrantRole.of(nurse, NURSE).on(east));
        var caller = caller(nurse);

        assertThat(ward.doRounds(caller, east)).isEqualTo("done");
        assertThatThrownBy(() -> ward.doRounds(caller, west))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining(west.toString());
        assertThatThrownBy(() -> ward.readRegister(caller)).isInstanceOf(NotPermittedException.class);
        assertThat(caller.may(DO_ROUNDS)).isTrue();
        assertThat(caller.may(DO_ROUNDS, west)).isFalse();
        assertThat(caller.may(READ_REGISTER)).isFalse();
    }

    @Test
    void aRevokedWardIsRefusedAlthoughAnotherIsHeld() {
        var administrator = begin();
        var nurse = someone();
        access.grant(administrator, GrantRole.of(nurse, NURSE).on(east));
        var second = access.grant(administrator, GrantRole.of(nurse, NURSE).on(west));
        var caller = caller(nurse);
        ward.doRounds(caller, west);

        access.revoke(administrator, new RevokeGrant(second.id(), "closed"));

        assertThat(ward.doRounds(caller, east)).isEqualTo("done");
        assertThatThrownBy(() -> ward.doRounds(caller, west)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aHospitalDefinesRolesOfItsOwn() {
        var administrator = begin();
        var clerk = someone();
        var role = access.define(administrator, new DefineRole("Ward  Clerk", Set.of(READ_REGISTER)));
        access.grant(administrator, GrantRole.of(clerk, "ward clerk"));
        var caller = caller(clerk);
        assertThat(ward.readRegister(caller)).isEqualTo("read");

        var redefined = access.redefine(administrator, new RedefineRole(role.id(), role.version(), Set.of(DO_ROUNDS)));
        assertThatThrownBy(() -> ward.readRegister(caller)).isInstanceOf(NotPermittedException.class);
        assertThat(ward.doRounds(caller(clerk), east)).isEqualTo("done");

        access.retire(administrator, new RetireRole(role.id(), redefined.version()));
        assertThat(caller(clerk).permissions()).isEmpty();
        assertThatThrownBy(() -> access.grant(administrator, GrantRole.of(clerk, "ward clerk")))
                .isInstanceOf(RuleException.class);
        assertThat(test.events(hospital))
                .containsSubsequence("role.defined", "role.granted", "role.changed", "role.retired");
    }

    @Test
    void aRoleHasANameNobodyElseHas() {
        var administrator = begin();
        access.define(administrator, new DefineRole("Ward clerk", Set.of(READ_REGISTER)));

        assertThatThrownBy(() -> access.define(administrator, new DefineRole("WARD CLERK", Set.of())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("core.role.taken"));
        assertThatThrownBy(() -> access.define(administrator, new DefineRole("lab technician", Set.of())))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> access.grant(administrator, GrantRole.of(someone(), "no such role")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHave() {
        var administrator = begin();
        var head = someone();
        access.define(administrator, new DefineRole("Head nurse", Set.of(GRANT_ROLE, DEFINE_ROLE, READ_REGISTER)));
        access.grant(administrator, GrantRole.of(head, "Head nurse"));
        var caller = caller(head);

        assertThatThrownBy(() -> access.grant(caller, GrantRole.of(someone(), NURSE)))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("lacks the permission");
        assertThatThrownBy(() -> access.grant(caller, GrantRole.of(head, ADMINISTRATOR)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> access.define(caller, new DefineRole("Mine", Set.of(CLOSE_WARD))))
                .isInstanceOf(NotPermittedException.class);
        var own = access.define(caller, new DefineRole("Reader", Set.of(READ_REGISTER)));
        assertThatThrownBy(() -> access.redefine(caller, new RedefineRole(own.id(), own.version(), Set.of(CLOSE_WARD))))
                .isInstanceOf(NotPermittedException.class);
        access.grant(caller, GrantRole.of(someone(), "Reader"));
    }

    @Test
    void nobodyTakesWhatTheyDoNotHave() {
        var administrator = begin();
        var head = someone();
        access.define(administrator, new DefineRole("Head nurse", Set.of(GRANT_ROLE, READ_REGISTER)));
        access.grant(administrator, GrantRole.of(head, "Head nurse"));
        var nurse = access.grant(administrator, GrantRole.of(someone(), NURSE));

        assertThatThrownBy(() -> access.revoke(caller(head), new RevokeGrant(nurse.id(), "no reason")))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theLastAdministratorStays() {
        var first = begin();
        var firsts = grantOf(first);
        var temporary = GrantRole.of(someone(), ADMINISTRATOR)
                .during(new Period(erp.now(), erp.now().plusSeconds(60)));
        access.grant(first, temporary);

        assertThatThrownBy(() -> access.revoke(first, new RevokeGrant(firsts, "retires")))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("core.access.lastAdministrator"));

        access.grant(first, GrantRole.of(someone(), ADMINISTRATOR));
        access.revoke(first, new RevokeGrant(firsts, "retires"));
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() {
        assertThat(AdministratorRace.left(test)).isEqualTo(1);
    }

    @Test
    void hospitalsKnowNothingOfEachOther() {
        var administrator = begin();
        var elsewhere = test.aHospital();
        var there = begin(elsewhere);
        var nurse = someone();
        access.define(administrator, new DefineRole("Ward clerk", Set.of(READ_REGISTER)));
        var grant = access.grant(administrator, GrantRole.of(nurse, NURSE));

        assertThat(access.callerOf(elsewhere, nurse, Purpose.TREAT).permissions())
                .isEmpty();
        assertThatThrownBy(() -> access.revoke(there, new RevokeGrant(grant.id(), "not mine")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> access.grant(there, GrantRole.of(nurse, "Ward clerk")))
                .isInstanceOf(NotFoundException.class);
        assertThat(access.roles(there, new ListRoles(null, 10)).items()).isEmpty();
        assertThat(access.grantsOfStaff(there, new ListGrantsOfStaff(nurse, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void grantsAreListedInPages() {
        var administrator = begin();
        var nurse = someone();
        var given = Stream.of(east, west, new LocationId(erp.newId()))
                .map(place -> access.grant(
                                administrator, GrantRole.of(nurse, NURSE).on(place))
                        .id())
                .toList();
        access.revoke(administrator, new RevokeGrant(given.get(1), "moved"));

        var first = access.grantsOfStaff(administrator, new ListGrantsOfStaff(nurse, null, 2));
        var rest = access.grantsOfStaff(administrator, new ListGrantsOfStaff(nurse, first.next(), 2));

        assertThat(first.items()).extracting(GrantView::id).containsExactly(given.get(0), given.get(1));
        assertThat(first.items().get(1).revokedReason()).isEqualTo("moved");
        assertThat(rest.items()).extracting(GrantView::id).containsExactly(given.get(2));
        assertThat(rest.next()).isNull();
        assertThat(access.grantsOfRole(administrator, new ListGrantsOfRole("nurse", null, 10))
                        .items())
                .hasSize(3);
    }

    @Test
    void theCallerOfAHostIsAskedForNothing() {
        var byHand = new Caller(hospital, someone(), Set.of(READ_REGISTER));

        assertThat(ward.readRegister(byHand)).isEqualTo("read");
        assertThat(erp.may(byHand, READ_REGISTER)).isTrue();
    }

    @Test
    void nothingIsGainedByAnOldCallerWithMorePermissions() {
        begin();
        var forged = new Caller(
                hospital, someone(), Set.of(READ_REGISTER), Map.of(), true, Purpose.TREAT, null, null, null, false);

        assertThatThrownBy(() -> ward.readRegister(forged)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void permissionsCostACallNoStatement() {
        var administrator = begin();
        var nurse = someone();
        access.grant(administrator, GrantRole.of(nurse, NURSE));
        var granted = caller(nurse);
        var byHand = new Caller(hospital, nurse, Set.of(READ_REGISTER));
        BackgroundWork.of(erp);
        ward.readRegister(granted);

        var plain = test.statements(() -> ward.readRegister(byHand));

        assertThat(test.statements(() -> ward.readRegister(granted))).isEqualTo(plain);
        // the hospital, the version, the grants
        BackgroundWork.of(erp);
        assertThat(test.statements(() -> caller(someone()))).isEqualTo(test.server() == TestServer.POSTGRESQL ? 3 : 2);
    }

    private GrantId grantOf(Caller caller) {
        return access.grantsOfStaff(
                        new Caller(caller.hospital(), caller.staff(), Set.of(READ_ACCESS)),
                        new ListGrantsOfStaff(caller.staff(), null, 10))
                .items()
                .get(0)
                .id();
    }

    private Caller begin() {
        return begin(hospital);
    }

    private Caller begin(HospitalId where) {
        var administrator = someone();
        access.appoint(
                new Caller(where, someone(), Set.of(APPOINT_ADMINISTRATOR), Purpose.SYSADMIN, null),
                new AppointAdministrator(administrator));
        return access.callerOf(where, administrator, Purpose.HOPERAT);
    }

    private Caller caller(StaffId staff) {
        return access.callerOf(hospital, staff, Purpose.TREAT);
    }

    private StaffId someone() {
        return new StaffId(erp.newId());
    }

    private Erp anotherNode() {
        return Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .background(test.database().background())
                .clock(test.clock())
                .modules(new Ward())
                .build();
    }
}
