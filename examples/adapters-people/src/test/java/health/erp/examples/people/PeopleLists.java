package health.erp.examples.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.records.intake.Arrival;
import health.erp.records.patient.RegisterPatients.Entry;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Small lists, and what becomes of them. */
final class PeopleLists {
    static final String SOURCE = "urn:test:list";
    static final String HEADER =
            "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id";
    static final String GOOD = "rec-2-org, mira, iyer, 6, lake road, , pune, 411001, mh, 19800512, 6988048";

    private PeopleLists() {}

    static List<Arrival> csv(String... lines) {
        return read(Format.CSV, String.join("\n", lines).getBytes(UTF_8));
    }

    static List<Arrival> fhir(String... lines) {
        return read(Format.FHIR_NDJSON, String.join("\n", lines).getBytes(UTF_8));
    }

    static List<Arrival> read(Format format, byte[] list) {
        try (var file = PeopleFile.open(new ByteArrayInputStream(list), format, SOURCE, "IN")) {
            var arrivals = new ArrayList<Arrival>();
            file.forEachRemaining(arrivals::add);
            return arrivals;
        }
    }

    /** The entry of a list with one person in it. */
    static Entry only(List<Arrival> arrivals) {
        if (arrivals.size() == 1 && arrivals.get(0) instanceof Arrival.Person person) {
            return person.entry();
        }
        throw new AssertionError("not one person: " + arrivals);
    }

    /** The key of each person, and for anything else its line and the reason. */
    static List<String> told(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(a -> a instanceof Arrival.Person p
                        ? p.entry().key()
                        : a instanceof Arrival.Unreadable u ? u.line() + ": " + u.reason() : "?")
                .toList();
    }
}
