package health.erp.lab.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/** UCUM's own tables, version 2.2. The only place that knows the library which reads them. */
final class Ucum {
    private static final int LONGEST_CODE = 64;
    private static final int MOST_REMEMBERED = 2_000;

    // taking a unit apart costs milliseconds, and a laboratory uses some two hundred
    private static final Map<String, Measure> REMEMBERED = new ConcurrentHashMap<>();

    private static final BigDecimal FAHRENHEIT =
            BigDecimal.valueOf(5).divide(BigDecimal.valueOf(9), MathContext.DECIMAL128);

    /** Scales whose zero is not the absolute one, which the library does not convert. */
    private static final Map<String, Measure> TEMPERATURES =
            Map.of("Cel", kelvins(BigDecimal.ONE), "[degF]", kelvins(FAHRENHEIT), "K", kelvins(BigDecimal.ONE));

    private static final Map<String, BigDecimal> ZEROS =
            Map.of("Cel", new BigDecimal("273.15"), "[degF]", new BigDecimal("459.67"));

    /** UCUM counts particles; we count moles. */
    private static final BigDecimal PARTICLES_PER_MOLE = new BigDecimal("6.02214076E23");

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");
    private static final Pattern ATOM = Pattern.compile("\\[[^]]*]|[A-Za-z%]+(?:\\[[^]]*])?");

    /** What a unit measures; empty if its code is not UCUM's. */
    static Optional<Measure> measureOf(String code) {
        var known = TEMPERATURES.getOrDefault(code, REMEMBERED.get(code));
        return known != null ? Optional.of(known) : learned(code);
    }

    /** Where the scale's zero lies above absolute zero, in its own degrees; nothing for all but temperatures. */
    static BigDecimal zeroOf(String code) {
        return ZEROS.getOrDefault(code, BigDecimal.ZERO);
    }

    private static Optional<Measure> learned(String code) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            var canonical = Tables.ESSENCE.getCanonicalForm(new Pair(Decimal.one(), code));
            var measure = measure(canonical, kind(code));
            if (REMEMBERED.size() < MOST_REMEMBERED) {
                REMEMBERED.put(code, measure);
            }
            return Optional.of(measure);
        } catch (UcumException notAUnit) {
            return Optional.empty();
        }
    }

    private static Measure measure(Pair canonical, String kind) {
        var scale = new BigDecimal(canonical.getValue().asDecimal());
        var inMoles = kind.equals(Measure.MOLES) || kind.equals(Measure.EQUIVALENTS);
        return new Measure(
                inMoles ? scale.divide(PARTICLES_PER_MOLE, MathContext.DECIMAL128) : scale, canonical.getCode(), kind);
    }

    // the atoms UCUM holds to be pure numbers though they count different things
    private static String kind(String code) {
        var atoms = ATOM.matcher(ANNOTATION.matcher(code).replaceAll(""));
        while (atoms.find()) {
            var kind = kindOfAtom(atoms.group());
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return Measure.PLAIN;
    }

    private static String kindOfAtom(String atom) {
        if (atom.matches("[a-z]{0,2}\\[[iI]U]")) {
            return Measure.INTERNATIONAL;
        }
        if (atom.matches(".*(U|pH|Ch|MET|S)]")) {
            return atom.substring(atom.indexOf('['));
        }
        if (atom.matches("[munpfk]?(mol|eq|osm)")) {
            return atom.endsWith("mol") ? Measure.MOLES : atom.endsWith("eq") ? Measure.EQUIVALENTS : "osm";
        }
        return atom.matches("[munpfkM]?(kat|U)") ? Measure.CATALYTIC : Measure.PLAIN;
    }

    private static Measure kelvins(BigDecimal scale) {
        return new Measure(scale, "K", Measure.PLAIN);
    }

    /** Read when the first unit is. */
    private static final class Tables {
        static final UcumEssenceService ESSENCE = read();

        private static UcumEssenceService read() {
            try (var file = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
                return new UcumEssenceService(file);
            } catch (java.io.IOException | UcumException e) {
                throw new IllegalStateException("The tables of UCUM cannot be read.", e);
            }
        }
    }

    private Ucum() {}
}
