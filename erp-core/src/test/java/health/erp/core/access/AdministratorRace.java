package health.erp.core.access;

import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.core.access.AccessPermission.READ_ACCESS;
import static health.erp.core.access.StandardRole.ADMINISTRATOR;

import health.erp.core.Caller;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestErp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Two who want to be the only one. */
final class AdministratorRace {
    /** How many administrators a hospital has after its two removed each other. */
    static long left(TestErp test) {
        var access = test.erp().core().access();
        var hospital = test.aHospital();
        var first = appoint(test, hospital);
        var other = new StaffId(test.erp().newId());
        var others = access.grant(first, GrantRole.of(other, ADMINISTRATOR));
        var second = access.callerOf(hospital, other, Purpose.HOPERAT);
        var firsts = access.grantsOfStaff(
                        new Caller(hospital, first.staff(), Set.of(READ_ACCESS)),
                        new ListGrantsOfStaff(first.staff(), null, 10))
                .items()
                .get(0);
        atOnce(
                2,
                i -> i == 0
                        ? access.revoke(first, new RevokeGrant(others.id(), "rivalry"))
                        : access.revoke(second, new RevokeGrant(firsts.id(), "rivalry")));
        return Long.parseLong(test.rows(
                        hospital, "select count(*) from erp_grant where hospital_id = :hospital and revoked_at is null")
                .get(0));
    }

    static Caller appoint(TestErp test, HospitalId hospital) {
        var access = test.erp().core().access();
        var staff = new StaffId(test.erp().newId());
        access.appoint(
                new Caller(hospital, staff, Set.of(APPOINT_ADMINISTRATOR), Purpose.SYSADMIN, null),
                new AppointAdministrator(staff));
        return access.callerOf(hospital, staff, Purpose.HOPERAT);
    }

    /** What each returned or threw. */
    static List<Object> atOnce(int threads, IntFunction<Object> work) {
        var start = new CyclicBarrier(threads);
        var running = new ArrayList<CompletableFuture<Object>>();
        for (int i = 0; i < threads; i++) {
            var turn = i;
            running.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            start.await(20, TimeUnit.SECONDS);
                            return work.apply(turn);
                        } catch (RuntimeException e) {
                            return e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    task -> new Thread(task).start()));
        }
        return running.stream()
                .map(one -> one.orTimeout(60, TimeUnit.SECONDS).join())
                .toList();
    }

    private AdministratorRace() {}
}
