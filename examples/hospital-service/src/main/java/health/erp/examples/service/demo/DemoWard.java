package health.erp.examples.service.demo;

import health.erp.records.condition.Icd10;
import health.erp.records.location.BedTraits;
import health.erp.records.location.SexPolicy;
import health.erp.records.location.WardTraits;
import java.util.List;

/**
 * A ward of a demo hospital.
 *
 * @param rooms name and number of beds of each
 * @param bed what each of its beds is like
 * @param reasons what people lie here for
 * @param onwards where patients go on to when they are better; empty for a ward they leave for home
 */
record DemoWard(
        String building,
        String name,
        WardTraits traits,
        BedTraits bed,
        List<Room> rooms,
        List<Reason> reasons,
        List<String> onwards) {

    /** A room and how many beds stand in it. */
    record Room(String name, int beds) {}

    /** Why somebody stays, and for how many days that usually is. */
    record Reason(Icd10 code, int days) {
        static Reason of(String code, String title, int days) {
            return new Reason(Icd10.who(code, title), days);
        }
    }

    static final String MOTHERS = "Mother and child";
    static final String ISOLATION = "Isolation";

    private static final int GROWN_UP = 15;
    private static final int OLDEST = 120;

    private static final List<Reason> ADULTS = List.of(
            Reason.of("J18.9", "Pneumonia, unspecified", 6),
            Reason.of("A90", "Dengue fever", 5),
            Reason.of("A01.0", "Typhoid fever", 6),
            Reason.of("K35.8", "Acute appendicitis", 3),
            Reason.of("K80.2", "Calculus of gallbladder without cholecystitis", 3),
            Reason.of("I50.0", "Congestive heart failure", 7),
            Reason.of("E11.1", "Type 2 diabetes mellitus with ketoacidosis", 4),
            Reason.of("N10", "Acute pyelonephritis", 5),
            Reason.of("S72.0", "Fracture of neck of femur", 10),
            Reason.of("J44.1", "Chronic obstructive pulmonary disease with acute exacerbation", 6));
    private static final List<Reason> CRITICAL = List.of(
            Reason.of("I21.9", "Acute myocardial infarction, unspecified", 6),
            Reason.of("A41.9", "Sepsis, unspecified", 9),
            Reason.of("S06.5", "Traumatic subdural haemorrhage", 10),
            Reason.of("T60.0", "Poisoning by organophosphate insecticides", 7));
    private static final List<Reason> CHILDREN = List.of(
            Reason.of("J18.9", "Pneumonia, unspecified", 5),
            Reason.of("A09.0", "Gastroenteritis and colitis of infectious origin", 3),
            Reason.of("A90", "Dengue fever", 5),
            Reason.of("J45.9", "Asthma, unspecified", 3),
            Reason.of("R56.0", "Febrile convulsions", 2),
            Reason.of("S52.5", "Fracture of lower end of radius", 2),
            Reason.of("N39.0", "Urinary tract infection, site not specified", 4),
            Reason.of("J21.9", "Acute bronchiolitis, unspecified", 4));
    private static final List<Reason> CRITICAL_CHILDREN = List.of(
            Reason.of("A41.9", "Sepsis, unspecified", 8),
            Reason.of("G00.9", "Bacterial meningitis, unspecified", 10),
            Reason.of("J46", "Status asthmaticus", 5));

    static final List<DemoWard> ASHA = List.of(
            new DemoWard(
                    "Main building",
                    "Women's ward",
                    new WardTraits(SexPolicy.FEMALE, GROWN_UP, OLDEST),
                    BedTraits.of("GENERAL"),
                    List.of(new Room("Room 101", 3), new Room("Room 102", 3)),
                    ADULTS,
                    List.of()),
            new DemoWard(
                    "Main building",
                    "Men's ward",
                    new WardTraits(SexPolicy.MALE, GROWN_UP, OLDEST),
                    BedTraits.of("GENERAL"),
                    List.of(new Room("Room 111", 3), new Room("Room 112", 3)),
                    ADULTS,
                    List.of()),
            new DemoWard(
                    "Main building",
                    "Intensive care",
                    new WardTraits(SexPolicy.ANY, GROWN_UP, OLDEST),
                    BedTraits.of("ICU"),
                    List.of(new Room("ICU", 4)),
                    CRITICAL,
                    List.of("Women's ward", "Men's ward")),
            isolation("Main building", "Room 121", "Room 122"),
            mothers("Main building", new Room("Room 131", 2)),
            new DemoWard(
                    "Private wing",
                    "Private rooms",
                    new WardTraits(SexPolicy.ANY, GROWN_UP, OLDEST),
                    BedTraits.of("PRIVATE"),
                    List.of(new Room("Room 201", 1), new Room("Room 202", 1), new Room("Room 203", 1)),
                    ADULTS,
                    List.of()));

    static final List<DemoWard> NILGIRI = List.of(
            new DemoWard(
                    "Children's house",
                    "Children's ward",
                    new WardTraits(SexPolicy.ANY, 2, 17),
                    BedTraits.of("GENERAL"),
                    List.of(new Room("Room 1", 4), new Room("Room 2", 4)),
                    CHILDREN,
                    List.of()),
            new DemoWard(
                    "Children's house",
                    "Infants",
                    new WardTraits(SexPolicy.ANY, 0, 3),
                    BedTraits.of("GENERAL"),
                    List.of(new Room("Room 3", 3)),
                    CHILDREN,
                    List.of()),
            new DemoWard(
                    "Children's house",
                    "Paediatric intensive care",
                    new WardTraits(SexPolicy.ANY, 0, 17),
                    BedTraits.of("ICU"),
                    List.of(new Room("PICU", 3)),
                    CRITICAL_CHILDREN,
                    List.of("Children's ward")),
            isolation("Children's house", "Room 4", "Room 6"),
            mothers("Children's house", new Room("Room 5", 1)));

    static List<DemoWard> of(DemoHospital home) {
        return home.equals(DemoHospital.ASHA) ? ASHA : NILGIRI;
    }

    private static DemoWard isolation(String building, String one, String other) {
        return new DemoWard(
                building,
                ISOLATION,
                WardTraits.OPEN,
                new BedTraits("GENERAL", SexPolicy.ANY, true, 1),
                List.of(new Room(one, 1), new Room(other, 1)),
                List.of(),
                List.of());
    }

    /** Where a mother and her baby share a bed. */
    private static DemoWard mothers(String building, Room room) {
        return new DemoWard(
                building,
                MOTHERS,
                WardTraits.OPEN,
                new BedTraits("MATERNITY", SexPolicy.ANY, false, 2),
                List.of(room),
                List.of(),
                List.of());
    }
}
