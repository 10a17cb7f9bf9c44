package health.erp.records.appointment;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A series with all of its appointments.
 *
 * @param appointments what stands for each occurrence, in the order of the rule; those called off are among them
 * @param missing recurrences that could not be booked, and have not been since
 */
public record WholeSeries(SeriesView series, List<AppointmentView> appointments, List<LocalDateTime> missing) {
    public WholeSeries {
        appointments = List.copyOf(appointments);
        missing = List.copyOf(missing);
    }
}
