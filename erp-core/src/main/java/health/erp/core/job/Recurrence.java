package health.erp.core.job;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * When a job comes again, and from when on it counts as missed.
 *
 * <p>A time of day is the hospital's. The hour that does not exist in spring moves to the one after it; of the hour
 * that comes twice in autumn only the first counts: a time of day happens once.
 *
 * @param rule {@code 30 2 * * *} (minute, hour, day of month, month, day of week) or {@code PT15M} after each run
 * @param tolerance a run that is later than this was missed, and is told as {@code job.missed}
 */
public record Recurrence(String rule, Duration tolerance, OnMissed onMissed) {
    public static final Duration DEFAULT_TOLERANCE = Duration.ofHours(1);

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    public Recurrence {
        if (rule.length() > 120) {
            throw new IllegalArgumentException("The rule of a recurrence has at most 120 characters.");
        }
        if (isDelay(rule)) {
            requirePositive(rule);
        } else {
            times(rule);
        }
    }

    /** By a cron rule of five fields, in the hospital's zone. */
    public static Recurrence cron(String rule) {
        return new Recurrence(rule, DEFAULT_TOLERANCE, OnMissed.RUN_ONCE);
    }

    /** So long after each run. */
    public static Recurrence every(Duration delay) {
        return new Recurrence(delay.toString(), DEFAULT_TOLERANCE, OnMissed.RUN_ONCE);
    }

    public Recurrence skippingMissed() {
        return new Recurrence(rule, tolerance, OnMissed.SKIP);
    }

    public Recurrence tolerating(Duration lateness) {
        return new Recurrence(rule, lateness, onMissed);
    }

    /** The first time after this moment. */
    public Instant next(Instant after, ZoneId zone) {
        if (isDelay(rule)) {
            return after.plus(Duration.parse(rule));
        }
        var times = times(rule);
        // in local time, where every time of day exists and comes once; the zone's changes are applied to the result
        var local = after.atZone(zone).toLocalDateTime().atZone(ZoneOffset.UTC);
        Instant next;
        do {
            local = times.nextExecution(local)
                    .orElseThrow(() -> new IllegalStateException("The rule (%s) has no next time.".formatted(rule)));
            next = local.toLocalDateTime().atZone(zone).toInstant();
        } while (!next.isAfter(after));
        return next;
    }

    boolean isDelay() {
        return isDelay(rule);
    }

    /** As it is kept with the job. */
    String text() {
        return "%s|%s|%s".formatted(rule, tolerance, onMissed);
    }

    static Recurrence of(String text) {
        var parts = text.split("\\|", 3);
        return new Recurrence(parts[0], Duration.parse(parts[1]), OnMissed.valueOf(parts[2]));
    }

    private static boolean isDelay(String rule) {
        return rule.startsWith("P");
    }

    private static void requirePositive(String rule) {
        try {
            if (Duration.parse(rule).compareTo(Duration.ZERO) > 0) {
                return;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new IllegalArgumentException("The recurrence (%s) is not a positive ISO 8601 duration.".formatted(rule));
    }

    private static ExecutionTime times(String rule) {
        try {
            var times = ExecutionTime.forCron(PARSER.parse(rule));
            if (times.nextExecution(Instant.EPOCH.atZone(ZoneOffset.UTC)).isPresent()) {
                return times;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "The recurrence (%s) is not a cron rule of five fields that ever comes.".formatted(rule));
    }
}
