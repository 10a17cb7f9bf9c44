package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.formula.Calculation;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.formula.FormulaVersion;
import health.erp.lab.formula.Inputs;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.interpretation.Limits;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Age;
import health.erp.lab.interval.AgeSpan;
import health.erp.lab.interval.Birth;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.IntervalSet;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Sampling;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/health/erp/lab/ReadmeTest.java");
    private static final String BEGIN = "// tag::rules" + "[]\n";
    private static final String END = "// end::rules" + "[]";

    private Calculation filtration = Calculation.refused(Calculation.Refusal.MISSING, "");
    private Interpreted meaning = Interpreted.NOTHING;

    @Test
    void theSampleInterpretsAndCalculates() {
        sample();

        assertThat(meaning.flags()).isEqualTo("H");
        assertThat(filtration).isInstanceOfSatisfying(Calculation.Found.class, found -> assertThat(found.value())
                .isBetween(new BigDecimal("80.2292"), new BigDecimal("80.2294")));
    }

    @Test
    void theReadmeShowsTheSampleAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown.stripTrailing() + "\n```");
    }

    private void sample() {
        // tag::rules[]
        var unit = Unit.read("µmol/l").orElseThrow(); // umol/L
        var creatinine = ReportedValue.read("96.3", unit); // exact; "<10" would be a span

        var adults = Whom.aged(AdministrativeGender.MALE, AgeSpan.from(Age.years(18)));
        var healthy = new QualifiedInterval(
                "adult men", IntervalCategory.REFERENCE, Setting.ANY, adults, Span.between("60", "95"));
        var intervals = new IntervalSet(unit, List.of(healthy)); // refuses overlaps, tells gaps

        var birth = Birth.on(LocalDate.of(1970, 5, 12));
        var taken = Sampling.of(LocalDate.of(2026, 3, 1).atTime(8, 5), birth, AdministrativeGender.MALE);
        meaning = Limits.of(intervals, taken).interpret(creatinine); // H

        var formula = FormulaBook.standard().get(new FormulaVersion("CKD-EPI-2021-cr", 1));
        var inputs = Inputs.of(Map.of("creatinine", new Inputs.Measured(creatinine, "collection 1")))
                .ofPatient(birth.yearsAt(taken.at()), taken.gender());
        filtration = formula.calculate(inputs); // 80.2293 mL/min/1.73 m², or why not
        // end::rules[]
    }
}
