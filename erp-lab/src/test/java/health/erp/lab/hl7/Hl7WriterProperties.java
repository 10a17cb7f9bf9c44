package health.erp.lab.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.Reading;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Hl7WriterProperties {
    @Property(tries = 300)
    void whatIsWrittenIsReadAsItWas(@ForAll long seed) {
        var message = new Drafts(seed).message();

        var read = read(message);

        assertThat(withoutProblems(read)).isEqualTo(message);
        assertThat(read.isUnderstood()).isTrue();
    }

    /** Reading and writing once more changes nothing. */
    @Property(tries = 100)
    void itIsReadAsItWasForEver(@ForAll long seed) {
        var once = read(new Drafts(seed).message());

        assertThat(read(once)).isEqualTo(once);
    }

    /** What is tolerated: a status that is missing. */
    private static LabMessage withoutProblems(LabMessage m) {
        return new LabMessage(
                m.header(),
                m.kind(),
                m.patients(),
                m.orders(),
                m.queries(),
                m.acknowledged(),
                m.comments(),
                List.of(),
                m.unread());
    }

    private static LabMessage read(LabMessage message) {
        return ((Reading.Understood) Hl7Reader.read(Hl7Writer.write(message))).message();
    }
}
