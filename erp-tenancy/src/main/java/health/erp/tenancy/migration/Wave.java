package health.erp.tenancy.migration;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.jpa.Database;
import health.erp.core.place.Place;
import health.erp.tenancy.rows.Progress;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Does the places of a round, wave after wave. */
final class Wave {
    /** Nobody waits longer for a lock, and so nobody waits longer for us. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOCK_ATTEMPTS = 10;
    private static final String LOCKED = "(SQL state 55P03)";

    /** How long a place is believed to be worked on; a migration that lasts longer is safe all the same, but told twice. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Erp erp;
    private final MigrationStore migrations;

    Wave(Erp erp, MigrationStore migrations) {
        this.erp = erp;
        this.migrations = migrations;
    }

    MigrationView after(Caller caller, MigrationView begun, Consumer<Progress> progress) {
        var last = begun.places().stream()
                .mapToInt(MigrationView.PlaceView::wave)
                .max()
                .orElse(-1);
        for (int number = 0; number <= last; number++) {
            if (!isNextToCome(caller, begun.id(), number)) {
                break;
            }
            work(caller, begun, number, progress);
        }
        return erp.transaction(caller, () -> {
            var migration = migrations.require(begun.id());
            migration.end(migrations.places(begun.id()), erp.now());
            return migrations.shown(migration);
        });
    }

    /** Not while too many have failed, nor before those who work on an earlier wave are through. */
    private boolean isNextToCome(Caller caller, MigrationId id, int number) {
        return erp.transaction(caller, () -> {
            var places = migrations.places(id);
            var earlier = places.stream().filter(p -> p.getWave() < number);
            return migrations.require(id).mayGoOn(places)
                    && earlier.allMatch(p -> p.getStatus() == PlaceStatus.DONE || p.getStatus() == PlaceStatus.FAILED);
        });
    }

    private void work(Caller caller, MigrationView begun, int number, Consumer<Progress> progress) {
        var ids = erp.transaction(caller, () -> migrations.places(begun.id()).stream()
                .filter(p -> p.getWave() == number && p.getStatus() != PlaceStatus.DONE)
                .map(PlaceMigration::getId)
                .toList());
        var workers = Executors.newFixedThreadPool(atOnce(begun));
        try {
            List<Future<?>> all = new ArrayList<>();
            ids.forEach(id -> all.add(workers.submit(() -> one(caller, begun.id(), id, progress))));
            for (var each : all) {
                await(each);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** H2 locks the catalogue of all schemas with each statement that changes one; two at a time would only wait. */
    private int atOnce(MigrationView begun) {
        return erp.core().places().kind() == Database.H2 ? 1 : begun.parallel();
    }

    private void one(Caller caller, MigrationId migration, UUID id, Consumer<Progress> progress) {
        var place = claim(caller, migration, id);
        if (place.isEmpty()) {
            return;
        }
        var begun = System.nanoTime();
        try {
            var files = migrate(place(place));
            noted(caller, id, p -> p.done(files, since(begun), erp.now()));
        } catch (RuntimeException e) {
            noted(caller, id, p -> p.failed(reason(e), since(begun), erp.now()));
        }
        tell(caller, migration, place, progress);
    }

    /** The place, once it is ours; empty when it is not to be done, or by somebody else. */
    private String claim(Caller caller, MigrationId migration, UUID id) {
        try {
            return erp.transaction(caller, () -> {
                var place = migrations.place(id);
                var mayGoOn = migrations.require(migration).mayGoOn(migrations.places(migration));
                if (!mayGoOn || !place.claim(erp.core().jobs().now(caller), LEASE)) {
                    return "";
                }
                migrations.flush();
                return place.getPlace();
            });
        } catch (ConflictException somebodyElseHasIt) {
            return "";
        }
    }

    private int migrate(Place place) {
        for (int attempt = 1; ; attempt++) {
            try {
                return erp.core().places().migrate(place, PATIENCE);
            } catch (ErpException e) {
                if (attempt == LOCK_ATTEMPTS || !String.valueOf(e.getMessage()).contains(LOCKED)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private synchronized void tell(Caller caller, MigrationId migration, String place, Consumer<Progress> progress) {
        var places = erp.transaction(caller, () -> migrations.places(migration));
        var ended = places.stream()
                .filter(p -> p.getStatus() == PlaceStatus.DONE || p.getStatus() == PlaceStatus.FAILED)
                .count();
        progress.accept(new Progress(place, ended, places.size()));
    }

    private void noted(Caller caller, UUID id, Consumer<PlaceMigration> change) {
        erp.transaction(caller, () -> {
            change.accept(migrations.place(id));
            return true;
        });
    }

    /** Without what a driver says of rows: messages of ours, or the name of the failure. */
    static String reason(RuntimeException failure) {
        return failure instanceof ErpException || failure instanceof PersistenceException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    private static Place place(String text) {
        var slash = text.indexOf('/');
        return slash < 0 ? Place.sharedIn(text) : new Place(text.substring(0, slash), text.substring(slash + 1));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A place could not be brought up to date.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while places were brought up to date.", e);
        }
    }
}
