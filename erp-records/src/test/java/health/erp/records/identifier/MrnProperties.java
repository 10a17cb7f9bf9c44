package health.erp.records.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MrnProperties {

    @Property(tries = 300)
    void everyIssuedNumberIsReadBack(@ForAll @LongRange(min = 1) long serial) {
        var mrn = Mrn.of(serial);

        assertThat(Mrn.parse(mrn.toString())).isEqualTo(mrn);
        assertThat(new Mrn(mrn.value())).isEqualTo(mrn);
    }

    // R-ID-2: never re-used
    @Property(tries = 300)
    void differentSerialsGiveDifferentNumbers(
            @ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        assertThat(Mrn.of(one).equals(Mrn.of(other))).isEqualTo(one == other);
    }
}
