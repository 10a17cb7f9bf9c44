package health.erp.examples.service.ward;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.admission.AdmissionPermission;
import health.erp.records.admission.BedBoardView;
import health.erp.records.admission.BoardOfWard;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Looks at each board somebody follows, once for all of them, and tells them when it is another. No name passes here:
 * who is told reads the board again, as whoever they are. It asks the database, so it does not matter on which instance
 * something was changed.
 */
@Component
class BoardWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BoardWatch.class);
    private static final Duration LOOKS = Duration.ofSeconds(1);
    private static final int HEARTBEAT = 15; // looks
    private static final Duration LONGEST =
            Duration.ofMinutes(30); // then the browser asks again, and is asked who it is

    private final Records records;
    private final Map<Board, Followed> boards = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clock;
    private int looks;

    BoardWatch(Records records) {
        this.records = records;
    }

    private record Board(HospitalId hospital, LocationId ward) {}

    private record Viewer(SseEmitter stream, @Nullable HttpSession session) {
        boolean isSignedIn() {
            try {
                return session == null || session.getCreationTime() > 0;
            } catch (IllegalStateException ended) {
                return false;
            }
        }
    }

    private static final class Followed {
        private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
        private volatile List<BedBoardView.Bed> seen;

        private Followed(List<BedBoardView.Bed> seen) {
            this.seen = seen;
        }
    }

    /** Whatever is other than on this board is told; who follows reads it again once told so. */
    SseEmitter follow(HospitalId hospital, BedBoardView now, @Nullable HttpSession session) {
        var viewer = new Viewer(new SseEmitter(LONGEST.toMillis()), session);
        var board = new Board(hospital, now.ward());
        boards.compute(board, (key, known) -> {
            var followed = known == null ? new Followed(now.beds()) : known;
            followed.viewers.add(viewer);
            return followed;
        });
        viewer.stream.onCompletion(() -> leave(board, viewer));
        viewer.stream.onTimeout(viewer.stream::complete);
        tell(viewer, "following");
        return viewer.stream;
    }

    private void leave(Board board, Viewer viewer) {
        boards.computeIfPresent(board, (key, followed) -> {
            followed.viewers.remove(viewer);
            return followed.viewers.isEmpty() ? null : followed;
        });
    }

    private void look() {
        looks++;
        boards.forEach((board, followed) -> {
            followed.viewers.stream().filter(v -> !v.isSignedIn()).forEach(v -> v.stream.complete());
            if (isChanged(board, followed)) {
                followed.viewers.forEach(v -> tell(v, "changed"));
            } else if (looks % HEARTBEAT == 0) {
                followed.viewers.forEach(BoardWatch::beat);
            }
        });
    }

    private boolean isChanged(Board board, Followed followed) {
        try {
            var caller = new Caller(board.hospital, new StaffId(new UUID(0, 0)), Set.of(AdmissionPermission.READ_WARD));
            var now = records.bedBoard()
                    .board(caller, new BoardOfWard(board.ward, false))
                    .beds();
            var before = followed.seen;
            followed.seen = now;
            return !before.equals(now);
        } catch (ErpException e) {
            LOG.debug("A bed board could not be looked at: {}", e.code());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("A bed board could not be looked at: {}", e.getClass().getName());
            return false;
        }
    }

    /** A few bytes, which the connection takes at once; one that does not is gone. */
    private static void tell(Viewer viewer, String what) {
        try {
            viewer.stream.send(SseEmitter.event().name(what).data("{}"));
        } catch (IOException | IllegalStateException e) {
            viewer.stream.complete();
        }
    }

    private static void beat(Viewer viewer) {
        try {
            viewer.stream.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException e) {
            viewer.stream.complete();
        }
    }

    @Override
    public synchronized void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "bed-boards");
            thread.setDaemon(true);
            return thread;
        });
        var unused =
                threads.scheduleWithFixedDelay(this::look, LOOKS.toMillis(), LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        clock = threads;
    }

    /** Before the web server waits for its requests to end: these would not. */
    @Override
    public synchronized void stop() {
        var threads = clock;
        if (threads != null) {
            threads.shutdownNow();
            clock = null;
        }
        boards.values().forEach(followed -> followed.viewers.forEach(v -> v.stream.complete()));
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
