package health.erp.records.appointment;

import java.time.LocalDateTime;

/**
 * Which one of a series an appointment is. R-APT-11
 *
 * @param recurrence when the rule has it, by the clocks of the series; it stays when the appointment is moved
 * @param apart whether it was changed by itself, and so does not go with the others
 */
record Occurrence(SeriesId series, LocalDateTime recurrence, boolean apart) {
    Occurrence changedByItself() {
        return new Occurrence(series, recurrence, true);
    }
}
