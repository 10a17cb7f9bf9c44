package health.erp.examples.quickstart.features;

import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.HEART_RATE;
import static health.erp.records.observation.VitalSign.INHALED_OXYGEN;
import static health.erp.records.observation.VitalSign.OXYGEN_SATURATION;
import static health.erp.records.observation.VitalSign.RESPIRATORY_RATE;
import static health.erp.records.person.AdministrativeGender.MALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergiesAgainst;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.chart.ShowChart;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.condition.Roughly;
import health.erp.records.note.AddToNote;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import health.erp.records.note.VerifyNote;
import health.erp.records.observation.Consciousness;
import health.erp.records.observation.RecordVitals;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** What a doctor asks, measures and writes, and how the chart looks then. */
public final class AtTheBedside {
    private AtTheBedside() {}

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:bedside", "sa", "");
        try (var erp =
                Erp.builder().dataSource(dataSource).modules(new Records()).build()) {
            var records = erp.module(Records.class);
            var doctor = new Caller(new HospitalId(erp.newId()), new StaffId(erp.newId()), records.permissions());
            var person = Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, BirthDate.parse("1980-05-12"));
            var ravi = records.patients()
                    .register(doctor, new RegisterPatient(person, List.of()))
                    .id();

            // tag::bedside[]
            var penicillins = Allergen.atc("J01C", "Penicillins");
            records.allergies()
                    .record(
                            doctor,
                            RecordAllergy.told(ravi, penicillins, AllergyCategory.MEDICATION, Criticality.HIGH));
            records.conditions()
                    .record(
                            doctor,
                            RecordCondition.problem(
                                    ravi, Icd10.who("E11.9", "Type 2 diabetes mellitus"), Roughly.inYear(2019)));
            var vitals = records.vitals()
                    .record(
                            doctor,
                            RecordVitals.of(ravi, null)
                                    .with(RESPIRATORY_RATE, "22")
                                    .with(OXYGEN_SATURATION, "95")
                                    .with(INHALED_OXYGEN, "0")
                                    .with(HEART_RATE, "112")
                                    .with(BODY_TEMPERATURE, "38.4")
                                    .pressure(98, 59)
                                    .with(Consciousness.ALERT));
            var draft = records.notes()
                    .draft(
                            doctor,
                            DraftNote.of(ravi, NoteType.OTHER, "Admission", new NoteSection("Note", "Looks septic")));
            var signed = records.notes().sign(doctor, new SignNote(draft.id(), draft.version()));
            records.notes()
                    .add(
                            doctor,
                            new AddToNote(
                                    signed.id(), signed.version(), List.of(new NoteSection("Later", "Lactate 3.1"))));

            var chart = records.charts().show(doctor, new ShowChart(ravi));
            // end::bedside[]

            var amoxicillin = Set.of(Allergen.atc("J01CA04", "Amoxicillin"));
            var check = records.allergies().against(doctor, new AllergiesAgainst(ravi, amoxicillin));
            out.println("NEWS2: %s".formatted(vitals.points()));
            out.println(
                    "Against amoxicillin: " + check.against().get(0).allergen().text());
            out.println("Problem: " + chart.problems().get(0).title());
            out.println("Note: %s, %s"
                    .formatted(
                            chart.notes().get(0).title(), chart.notes().get(0).status()));
            out.println("As it was signed: "
                    + records.notes()
                            .verify(doctor, new VerifyNote(signed.id()))
                            .isIntact());
        }
        dataSource.dispose();
    }
}
