package health.erp.records.observation;

import static health.erp.records.APatient.born;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.observation.VitalSign.BODY_HEIGHT;
import static health.erp.records.observation.VitalSign.BODY_MASS_INDEX;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.BODY_WEIGHT;
import static health.erp.records.observation.VitalSign.DIASTOLIC_PRESSURE;
import static health.erp.records.observation.VitalSign.HEART_RATE;
import static health.erp.records.observation.VitalSign.INHALED_OXYGEN;
import static health.erp.records.observation.VitalSign.MEAN_PRESSURE;
import static health.erp.records.observation.VitalSign.NEWS2;
import static health.erp.records.observation.VitalSign.OXYGEN_SATURATION;
import static health.erp.records.observation.VitalSign.RESPIRATORY_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.person.Demographics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class VitalSignsTest {
    private final TestErp test;
    private final VitalSigns vitals;
    private final Caller nurse;
    private final PatientId patient;

    VitalSignsTest(TestErp test) {
        this.test = test;
        this.vitals = test.erp().module(Records.class).vitals();
        this.nurse = test.aCaller(test.aHospital());
        this.patient = aPatient(ravi());
    }

    @Test
    void whatIsMeasuredComesBackExactlyWithWhatItComesTo() {
        var set = vitals.record(nurse, ill());

        assertThat(number(set, BODY_TEMPERATURE)).isEqualTo("38.4");
        assertThat(number(set, BODY_WEIGHT)).isEqualTo("70.250");
        assertThat(number(set, MEAN_PRESSURE)).isEqualTo("72"); // (98 + 2 * 59) / 3
        assertThat(number(set, BODY_MASS_INDEX)).isEqualTo("24.3"); // 70.25 / 1.7^2 = 24.307
        assertThat(set.points()).isEqualTo(new News2.Points(2, 1, 0, 2, 2, 0, 1));
        assertThat(number(set, NEWS2)).isEqualTo("8");
        assertThat(set.unscored()).isNull();
        assertThat(vitals.find(nurse, new FindVitals(set.id(), false)))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(set);
        assertThat(test.events(nurse.hospital())).endsWith("vitals.recorded", "vitals.alarming");
    }

    @Test
    void nothingWorkedOutIsKeptWithoutWhatItComesFrom() {
        var set = vitals.record(nurse, ill());

        var ids = set.values().stream().map(ObservationView::id).toList();
        assertThat(set.values())
                .filteredOn(v -> v.sign().isDerived())
                .hasSize(3)
                .allSatisfy(v -> assertThat(v.derivedFrom()).isNotEmpty().isSubsetOf(ids));
        refused("update observation set derived_from = '[]' where sign = 'NEWS2'");
    }

    @Test
    void whatCannotBeIsRefusedByItsNameAndNotItsValue() {
        var slips = RecordVitals.of(patient, null)
                .with(BODY_TEMPERATURE, "98.6")
                .with(OXYGEN_SATURATION, "101")
                .with(HEART_RATE, "71.5")
                .with(NEWS2, "3")
                .pressure(80, 120);

        assertThatThrownBy(() -> vitals.record(nurse, slips))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys(
                                "measured.BODY_TEMPERATURE",
                                "measured.OXYGEN_SATURATION",
                                "measured.HEART_RATE",
                                "measured.NEWS2",
                                "measured.DIASTOLIC_PRESSURE"))
                .hasMessageNotContaining("98.6");
        assertThatThrownBy(() ->
                        vitals.record(nurse, RecordVitals.of(patient, null).with(DIASTOLIC_PRESSURE, "80")))
                .hasMessageContaining("needs the systolic pressure");
        assertThatThrownBy(() -> vitals.record(nurse, RecordVitals.of(patient, null)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void theLimitsThemselvesArePossible() {
        for (var sign : List.of(BODY_TEMPERATURE, OXYGEN_SATURATION, BODY_WEIGHT)) {
            assertThat(sign.isPlausible(
                            new BigDecimal(sign == BODY_WEIGHT ? "0.2" : sign == BODY_TEMPERATURE ? "10" : "0")))
                    .isTrue();
        }
        assertThat(BODY_TEMPERATURE.isPlausible(new BigDecimal("47.0"))).isTrue();
        assertThat(BODY_TEMPERATURE.isPlausible(new BigDecimal("47.1"))).isFalse();
    }

    @Test
    void whatIsUnusualDependsOnTheAge() {
        var child = aPatient(born("2024-06-01"));
        var unknown = aPatient(named("Rao", "Asha"));

        assertThat(flag(patient)).isEqualTo(ReferenceFlag.HIGH);
        assertThat(flag(child)).isEqualTo(ReferenceFlag.NORMAL);
        assertThat(flag(unknown)).isNull();
    }

    @Test
    void childrenThePregnantAndTheUnknownAreNotScored() {
        assertThat(unscored(aPatient(born("2015-01-01")), false)).isEqualTo(Unscored.CHILD);
        assertThat(unscored(aPatient(named("Rao", "Asha")), false)).isEqualTo(Unscored.AGE_UNKNOWN);
        assertThat(unscored(patient, true)).isEqualTo(Unscored.PREGNANT);
        assertThat(vitals.record(nurse, RecordVitals.of(patient, null).with(HEART_RATE, "70"))
                        .unscored())
                .isEqualTo(Unscored.INCOMPLETE);
        // perhaps not yet 16: the younger counts
        var year = test.clock().instant().atZone(ZoneOffset.UTC).getYear() - 16;
        assertThat(unscored(aPatient(born(Integer.toString(year))), false)).isEqualTo(Unscored.CHILD);
    }

    @Test
    void aCorrectionStandsBesideWhatWasWrong() {
        var set = vitals.record(nurse, ill());
        var wrong = set.value(RESPIRATORY_RATE).orElseThrow();

        var right = vitals.correct(nurse, CorrectVitals.value(wrong, "18", "Counted for half a minute"));

        var now = right.value(RESPIRATORY_RATE).orElseThrow();
        assertThat(now.value()).isEqualByComparingTo("18");
        assertThat(now.status()).isEqualTo(ObservationStatus.CORRECTED);
        assertThat(now.replaces()).isEqualTo(wrong.id());
        assertThat(now.reason()).isEqualTo("Counted for half a minute");
        var score = right.value(NEWS2).orElseThrow();
        assertThat(score.value()).isEqualByComparingTo("6");
        assertThat(score.status()).isEqualTo(ObservationStatus.AMENDED);
        assertThat(score.replaces()).isEqualTo(set.value(NEWS2).orElseThrow().id());
        assertThat(score.derivedFrom()).contains(now.id()).doesNotContain(wrong.id());
        assertThat(right.value(MEAN_PRESSURE)).isEqualTo(set.value(MEAN_PRESSURE));
        assertThat(right.values())
                .filteredOn(v -> v.id().equals(wrong.id()))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.value()).isEqualTo(wrong.value());
                    assertThat(v.inUse()).isFalse();
                });
        assertThat(vitals.find(nurse, new FindVitals(set.id(), false)).values()).hasSameSizeAs(set.values());
    }

    @Test
    void whatWasNotMeasuredTakesItsScoreAlong() {
        var set = vitals.record(nurse, ill());

        var right = vitals.correct(
                nurse, CorrectVitals.notMeasured(set.value(BODY_WEIGHT).orElseThrow(), "Other patient's scales"));

        assertThat(right.value(BODY_WEIGHT)).isEmpty();
        assertThat(right.value(BODY_MASS_INDEX)).isEmpty();
        assertThat(right.value(NEWS2)).isEqualTo(set.value(NEWS2));
        assertThat(vitals.find(nurse, new FindVitals(set.id(), true)).values())
                .filteredOn(v -> v.sign() == BODY_WEIGHT)
                .singleElement()
                .extracting(ObservationView::status)
                .isEqualTo(ObservationStatus.ENTERED_IN_ERROR);
    }

    @Test
    void aCorrectionMustBePossibleTooAndOfWhatIsInUse() {
        var set = vitals.record(nurse, ill());
        var wrong = set.value(DIASTOLIC_PRESSURE).orElseThrow();

        assertThatThrownBy(() -> vitals.correct(nurse, CorrectVitals.value(wrong, "120", "Above the systolic")))
                .isInstanceOf(InvalidCommandException.class);
        vitals.correct(nurse, CorrectVitals.value(wrong, "61", "Read again"));
        assertThatThrownBy(() -> vitals.correct(nurse, CorrectVitals.value(wrong, "62", "Read again")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is not what the set");
        assertThatThrownBy(() -> vitals.correct(nurse, new CorrectVitals(set.id(), Map.of(), Set.of(), "Nothing")))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void ofManyWhoCorrectOneValueOneWins() {
        var wrong = vitals.record(nurse, ill()).value(HEART_RATE).orElseThrow();

        var race = Race.of(8, i -> vitals.correct(nurse, CorrectVitals.value(wrong, "8" + i, "Read again")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).hasOnlyElementsOfTypes(ConflictException.class, RuleException.class);
        assertThat(inUse("HEART_RATE")).hasSize(1);
        assertThat(inUse("NEWS2")).hasSize(1);
    }

    @Test
    void theCourseOfASignIsReadInPagesByWhenItWasMeasured() {
        var start = test.clock().instant().minus(Duration.ofHours(5));
        for (int hour = 0; hour < 5; hour++) {
            vitals.record(
                    nurse,
                    RecordVitals.of(patient, null)
                            .with(HEART_RATE, Integer.toString(70 + hour))
                            .at(start.plus(Duration.ofHours(hour))));
        }
        vitals.record(
                nurse, RecordVitals.of(patient, null).with(HEART_RATE, "60").at(start)); // late, and of the same moment

        var first = vitals.series(nurse, new ReadSeries(patient, HEART_RATE, null, null, 4));
        var second = vitals.series(nurse, new ReadSeries(patient, HEART_RATE, null, first.next(), 4));

        assertThat(first.items()).extracting(v -> v.value().intValue()).containsExactly(74, 73, 72, 71);
        assertThat(second.items()).extracting(v -> v.value().intValue()).containsExactly(60, 70);
        assertThat(second.next()).isNull();
        assertThat(vitals.series(nurse, new ReadSeries(patient, HEART_RATE, start.plus(Duration.ofHours(3)), null, 9))
                        .items())
                .hasSize(2);
        assertThat(test.audit(nurse.hospital())).endsWith("READ|ReadSeries|" + patient);
    }

    @Test
    void nothingIsMeasuredInTheFutureNorBeforeTheBirth() {
        var child = aPatient(born("2024-06-01"));

        assertThatThrownBy(() ->
                        vitals.record(nurse, ill().at(test.clock().instant().plusSeconds(60))))
                .hasMessageContaining("lies in the future");
        assertThatThrownBy(() -> vitals.record(
                        nurse,
                        RecordVitals.of(child, null).with(HEART_RATE, "120").at(Instant.parse("2024-05-01T00:00:00Z"))))
                .hasMessageContaining("lies before the birth");
    }

    @Test
    void keepsHospitalsApart() {
        var set = vitals.record(nurse, ill());
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> vitals.find(elsewhere, new FindVitals(set.id(), true)))
                .isInstanceOf(NotFoundException.class);
        assertThat(vitals.series(elsewhere, ReadSeries.of(patient, HEART_RATE)).items())
                .isEmpty();
        assertThat(vitals.series(nurse, ReadSeries.of(patient, HEART_RATE)).items())
                .hasSize(1);
        assertThat(test.erp()
                        .transaction(
                                elsewhere,
                                () -> ObservationQueries_.ofSet(test.erp().session(), set.id())))
                .isEmpty();
        assertThatThrownBy(() -> vitals.record(elsewhere, ill())).isInstanceOf(NotFoundException.class);
    }

    /** Past the code, as the owner of the tables. */
    private void refused(String sql) {
        var bound = test.server() == TestServer.POSTGRESQL
                ? "select set_config('erp.hospital_id', '%s', true); %s".formatted(nurse.hospital(), sql)
                : sql;
        assertThatThrownBy(() -> test.database().execute(bound)).isInstanceOf(IllegalStateException.class);
    }

    private List<String> inUse(String sign) {
        return test.rows(
                nurse.hospital(),
                "select id from observation where hospital_id = :hospital and in_use = true and sign = '%s'"
                        .formatted(sign));
    }

    private @Nullable ReferenceFlag flag(PatientId whose) {
        return vitals.record(nurse, RecordVitals.of(whose, null).with(HEART_RATE, "120"))
                .value(HEART_RATE)
                .orElseThrow()
                .flag();
    }

    private @Nullable Unscored unscored(PatientId whose, boolean pregnant) {
        var healthy = RecordVitals.of(whose, null)
                .with(RESPIRATORY_RATE, "16")
                .with(OXYGEN_SATURATION, "98")
                .with(INHALED_OXYGEN, "0")
                .with(HEART_RATE, "72")
                .with(BODY_TEMPERATURE, "36.8")
                .pressure(120, 80)
                .with(Consciousness.ALERT);
        var set = vitals.record(nurse, pregnant ? healthy.whilePregnant() : healthy);
        assertThat(set.value(NEWS2)).isEmpty();
        return set.unscored();
    }

    /** RR 22, SpO2 95 % on air, 98/59, pulse 112, alert, 38.4: 2 + 1 + 0 + 2 + 2 + 0 + 1. */
    private RecordVitals ill() {
        return RecordVitals.of(patient, null)
                .with(RESPIRATORY_RATE, "22")
                .with(OXYGEN_SATURATION, "95")
                .with(INHALED_OXYGEN, "0")
                .with(HEART_RATE, "112")
                .with(BODY_TEMPERATURE, "38.4")
                .with(BODY_WEIGHT, "70.25")
                .with(BODY_HEIGHT, "170")
                .pressure(98, 59)
                .with(Consciousness.ALERT);
    }

    private static String number(VitalsView set, VitalSign sign) {
        return set.value(sign).orElseThrow().value().toPlainString();
    }

    private PatientId aPatient(Demographics person) {
        return test.erp()
                .module(Records.class)
                .patients()
                .register(nurse, register(person))
                .id();
    }
}
