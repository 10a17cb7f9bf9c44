package health.erp.examples.service.demo;

import health.erp.core.id.HospitalId;
import health.erp.examples.service.access.Hospital;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hospital to look around in.
 *
 * @param code first part of its users' names
 * @param communities of its people, by weight
 * @param oldest age of its people in years
 */
record DemoHospital(String code, Hospital hospital, List<String> communities, List<Town> towns, int oldest, long seed) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    static final DemoHospital ASHA = new DemoHospital(
            "asha",
            new Hospital(
                    HospitalId.of("019a0000-0000-7000-8000-00000000a5a0"), "Asha General Hospital, Pune", "IN", INDIA),
            repeated("marathi 6 hindi 3 urdu 2 gujarati 1 punjabi 1 goan 1 tamil 1 bengali 1"),
            List.of(
                    new Town("Pune", "Pune", "Maharashtra", "411", List.of("Kothrud", "Hadapsar", "Camp", "Aundh")),
                    new Town("Pimpri", "Pune", "Maharashtra", "411", List.of("Chinchwad", "Nehru Nagar")),
                    new Town("Baramati", "Pune", "Maharashtra", "413", List.of("Bhigwan Road", "Station Road"))),
            92,
            411001);

    static final DemoHospital NILGIRI = new DemoHospital(
            "nilgiri",
            new Hospital(
                    HospitalId.of("019a0000-0000-7000-8000-0000000c0000"),
                    "Nilgiri Children's Hospital, Coonoor",
                    "IN",
                    INDIA),
            repeated("tamil 6 malayalam 3 kannada 3 anglo 1 hindi 1 urdu 1 tibetan 1"),
            List.of(
                    new Town(
                            "Coonoor", "Nilgiris", "Tamil Nadu", "643", List.of("Bedford", "Wellington", "Brooklands")),
                    new Town("Udhagamandalam", "Nilgiris", "Tamil Nadu", "643", List.of("Charing Cross", "Fern Hill")),
                    new Town("Kotagiri", "Nilgiris", "Tamil Nadu", "643", List.of("Donnington", "Kannerimukku"))),
            17,
            643101);

    /** Where people live. */
    record Town(String city, String district, String state, String pin, List<String> quarters) {}

    private static List<String> repeated(String weights) {
        var parts = List.of(weights.split(" "));
        return Stream.iterate(0, i -> i < parts.size(), i -> i + 2)
                .flatMap(i -> Stream.generate(() -> parts.get(i)).limit(Integer.parseInt(parts.get(i + 1))))
                .toList();
    }
}
