package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another reader of HL7, built on other ideas, finds the same in the same places. */
class HapiComparisonTest {
    /** HAPI gives up: no message type, an orders' message as no version has it, versions named 2.2 with later segments. */
    private static final Set<String> NOT_BY_HAPI = Set.of("51_bad_no_msh9.hl7");

    private static final Set<String> COMPARED = Set.of("PID", "ORC", "OBR", "OBX", "SPM", "SAC", "NTE", "TQ1", "PV1");

    @Test
    void bothFindTheSame() throws HL7Exception {
        var fields = 0;
        var files = new ArrayList<String>();
        for (var file : Corpus.FILES) {
            var parsed = hapi(file);
            if (parsed == null) {
                files.add(file);
            } else {
                fields += compare(file, parsed);
            }
        }

        assertThat(files).containsExactlyInAnyOrderElementsOf(NOT_BY_HAPI);
        assertThat(fields).isGreaterThan(4000);
    }

    private static int compare(String file, List<Segment> theirs) throws HL7Exception {
        var message = Corpus.message(file);
        var compared = 0;
        var used = new boolean[theirs.size()];
        for (int i = 0; i < message.size(); i++) {
            var ours = message.segment(i);
            if (COMPARED.contains(ours.name())) {
                compared += compare(file, ours, next(theirs, used, ours.name()));
            }
        }
        return compared;
    }

    private static Segment next(List<Segment> theirs, boolean[] used, String name) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && theirs.get(i).getName().equals(name)) {
                used[i] = true;
                return theirs.get(i);
            }
        }
        throw new AssertionError("HAPI has fewer " + name);
    }

    private static int compare(String file, Hl7Segment ours, Segment theirs) throws HL7Exception {
        var compared = 0;
        for (int field = 1; field <= ours.fields(); field++) {
            for (int repetition = 1; repetition <= ours.repetitions(field); repetition++) {
                for (int component = 1; component <= ours.components(field, repetition); component++) {
                    var found = ours.text(field, repetition, component, 1);
                    var place = "%s %s %s".formatted(file, ours.position(field, repetition), component);
                    var their = Terser.get(theirs, field, repetition - 1, component, 1);
                    assertThat(plain(found.replace("\n", ".br")))
                            .as(place)
                            .isEqualToIgnoringWhitespace(plain(their == null ? "" : their));
                    compared++;
                }
            }
        }
        return compared;
    }

    /** HAPI leaves new lines to others, and loses a backslash that escapes nothing. */
    private static String plain(String text) {
        return text.replace("\\", "");
    }

    private static @Nullable List<Segment> hapi(String file) {
        var bytes = Corpus.bytes(file);
        var text = new String(bytes, Hl7Charset.isUtf8(bytes) ? UTF_8 : ISO_8859_1)
                .replace("\uFEFF", "")
                .replace("\r\n", "\r")
                .replace('\n', '\r');
        try {
            var context = new DefaultHapiContext();
            context.setValidationContext(ValidationContextFactory.noValidation());
            context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
            var segments = new ArrayList<Segment>();
            collect(new PipeParser(context).parse(text), segments);
            return segments;
        } catch (HL7Exception e) {
            return null;
        }
    }

    private static void collect(Group group, List<Segment> segments) throws HL7Exception {
        for (var name : group.getNames()) {
            for (var structure : group.getAll(name)) {
                if (structure instanceof Group inner) {
                    collect(inner, segments);
                } else if (structure instanceof Segment segment) {
                    segments.add(segment);
                }
            }
        }
    }
}
