package health.erp.tenancy.settings;

import static health.erp.tenancy.testing.TestHospitals.DICTATION;
import static health.erp.tenancy.testing.TestHospitals.PASS_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.tenancy.settings.ValueInForce.Source;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachServer
class SettingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestHospitals test;
    private final Settings settings;
    private final Caller operator;
    private Caller clerk;

    SettingsTest(TestHospitals test) {
        this.test = test;
        this.settings = test.tenancy().settings();
        this.operator = test.anOperator();
        this.clerk = operator;
    }

    @BeforeEach
    void aHospital() {
        clerk = test.aCaller(
                test.provisioned("s-" + Long.toString(System.nanoTime(), 36)).id());
    }

    @AfterEach
    void backToTheMorning() {
        test.test().clock().set(TestErp.MORNING);
    }

    @Test
    void whatNobodySetIsAsUsual() {
        assertThat(settings.value(clerk, PASS_DAYS)).isEqualTo(7);
        assertThat(settings.isOn(clerk, DICTATION)).isFalse();
        assertThat(settings.list(clerk, new ListSettings()))
                .extracting(ValueInForce::source)
                .containsOnly(Source.NOBODY);
    }

    @Test
    void aHospitalSetsForItselfAndForNobodyElse() {
        var other = test.aCaller(test.provisioned("s-other" + Long.toString(System.nanoTime() % 99_999, 36))
                .id());

        settings.change(clerk, ChangeSetting.to(PASS_DAYS, 30));

        assertThat(settings.value(clerk, PASS_DAYS)).isEqualTo(30);
        assertThat(settings.value(other, PASS_DAYS)).isEqualTo(7);
        assertThat(test.test().events(clerk.hospital())).contains("setting.changed");
        assertThat(test.test().audit(clerk.hospital())).contains("COMMAND|ChangeSetting|null");
        settings.change(clerk, ChangeSetting.back(PASS_DAYS));
        assertThat(settings.value(clerk, PASS_DAYS)).isEqualTo(7);
    }

    @Test
    void whatIsSetFromADayOnBeginsWithTheHospitalsDay() {
        settings.change(clerk, ChangeSetting.to(PASS_DAYS, 10));
        settings.change(
                clerk, ChangeSetting.to(PASS_DAYS, 20).from(TODAY.plusDays(1)).until(TODAY.plusDays(3)));
        var midnight = TODAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant();

        assertThat(settings.value(clerk, PASS_DAYS)).isEqualTo(10);
        assertThat(settings.value(clerk, PASS_DAYS, midnight.minusMillis(1))).isEqualTo(10);
        assertThat(settings.value(clerk, PASS_DAYS, midnight)).isEqualTo(20);
        test.test().clock().set(midnight);
        assertThat(settings.value(clerk, PASS_DAYS)).isEqualTo(20);
        assertThat(settings.value(clerk, PASS_DAYS, midnight.plus(Duration.ofDays(2))))
                .isEqualTo(10);
    }

    @Test
    void whatIsReplacedIsHistory() {
        settings.change(clerk, ChangeSetting.to(PASS_DAYS, 10));
        settings.change(clerk, ChangeSetting.to(PASS_DAYS, 20).from(TODAY.plusDays(5)));
        var replaced = settings.change(clerk, ChangeSetting.to(PASS_DAYS, 30).from(TODAY.plusDays(3)));

        assertThat(replaced.values())
                .filteredOn(v -> v.supersededAt() == null)
                .extracting(SettingView.Value::value)
                .containsExactly("10", "30");
        assertThat(replaced.values())
                .filteredOn(v -> v.supersededAt() != null)
                .extracting(SettingView.Value::value)
                .containsExactly("20");
        assertThat(settings.history(clerk, new ShowSetting(PASS_DAYS.name()))).isEqualTo(replaced);
    }

    @Test
    void theOperatorSwitchesFeaturesForAPlanAndForAHospital() {
        var elsewhere = test.aCaller(test.provisioned("s-else" + Long.toString(System.nanoTime() % 99_999, 36))
                .id());
        var plan = Audience.plan("standard");

        settings.changeFor(operator, new ChangeOperatorsSetting(plan, ChangeSetting.to(DICTATION, true)));
        assertThat(settings.isOn(clerk, DICTATION)).isTrue();
        assertThat(settings.isOn(elsewhere, DICTATION)).isTrue();
        settings.changeFor(
                operator,
                new ChangeOperatorsSetting(Audience.hospital(clerk.hospital()), ChangeSetting.to(DICTATION, false)));
        assertThat(settings.isOn(clerk, DICTATION)).isFalse();
        assertThat(settings.isOn(elsewhere, DICTATION)).isTrue();
        settings.changeFor(operator, new ChangeOperatorsSetting(plan, ChangeSetting.back(DICTATION)));
        assertThat(settings.isOn(elsewhere, DICTATION)).isFalse();
        assertThat(settings.historyFor(operator, new ShowOperatorsSetting(plan, DICTATION.name()))
                        .values())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> settings.change(clerk, ChangeSetting.to(DICTATION, true)))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() ->
                        settings.changeFor(clerk, new ChangeOperatorsSetting(plan, ChangeSetting.to(DICTATION, true))))
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> settings.change(clerk, ChangeSetting.to(PASS_DAYS, 91)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("1 to 90 days");
        assertThatThrownBy(() -> settings.change(clerk, new ChangeSetting(PASS_DAYS.name(), "\"many\"", null, null)))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> settings.change(clerk, new ChangeSetting("notebook.unheard-of", "1", null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        settings.change(clerk, ChangeSetting.to(PASS_DAYS, 5).from(TODAY.minusDays(1))))
                .hasMessageContaining("lies in the past");
        assertThatThrownBy(() -> settings.change(
                        clerk, ChangeSetting.to(PASS_DAYS, 5).from(TODAY).until(TODAY)))
                .hasMessageContaining("is not after");
    }

    @Test
    void askingAgainCostsNothing() {
        settings.value(clerk, PASS_DAYS);

        var asked = test.test().statements(() -> settings.value(clerk, PASS_DAYS));

        assertThat(asked).isLessThanOrEqualTo(2); // at most once in two seconds it asks whether anything changed
    }

    @Test
    void ofManyWhoSetTheSameOneIsHeardAndNobodyElse() {
        var race = Race.of(16, i -> settings.change(clerk, ChangeSetting.to(PASS_DAYS, i + 1)));

        assertThat(race.results()).isNotEmpty();
        assertThat(race.failures()).allSatisfy(f -> assertThat(f).isInstanceOf(ConflictException.class));
        assertThat(standing()).hasSize(1);
    }

    private List<String> standing() {
        return test.test()
                .rows(
                        clerk.hospital(),
                        "select content from tenancy_setting_value where hospital_id = :hospital and standing = true");
    }
}
