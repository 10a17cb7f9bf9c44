package health.erp.examples.service.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EachDatabase
class PatientApiTest {
    private static final String MEERA =
            """
            {"name":[{"family":"Rao","given":["Meera"]},{"use":"usual","text":"मीरा राव","script":"Deva"}],
             "gender":"female","birthDate":"1980-05",
             "telecom":[{"value":"098765 43210","use":"mobile"},{"system":"email","value":"Meera@Example.org"}],
             "address":[{"line":["7 MG Road"],"city":"Pune","country":"IN"}]}""";

    private final RunningService service;
    private final Client officer;

    PatientApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.officer = service.as("asha.records");
    }

    @Test
    void registersAndReadsAPatient() {
        var made = officer.post("/api/patients", MEERA).hasStatus(201);

        assertThat(made.header("Location")).isEqualTo("/api/patients/" + made.at("/id"));
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
        var read = officer.get(made.header("Location")).hasStatus(200);
        assertThat(read.at("/mrn")).matches("[0-9]{8}");
        assertThat(read.at("/displayName")).isEqualTo("Meera Rao");
        assertThat(read.at("/name/1/text")).isEqualTo("मीरा राव");
        assertThat(read.at("/gender")).isEqualTo("female");
        assertThat(read.at("/birthDate")).isEqualTo("1980-05");
        assertThat(read.at("/telecom/0/value")).isEqualTo("+919876543210");
        assertThat(read.at("/telecom/1/value")).isEqualTo("meera@example.org");
        assertThat(read.at("/address/0/city")).isEqualTo("Pune");
        assertThat(read.at("/kind")).isEqualTo("known");
    }

    @Test
    void aRepeatedRequestUnderOneKeyRegistersOnePerson() {
        var key = "\"" + UUID.randomUUID() + "\"";
        var desk = service.as("asha.records").with("Idempotency-Key", key);

        var made = desk.post("/api/patients", MEERA).hasStatus(201);
        var again = desk.post("/api/patients", MEERA).hasStatus(201);

        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(again.at("/mrn")).isEqualTo(made.at("/mrn"));
        desk.post("/api/patients", MEERA.replace("Meera", "Mira")).isProblem(409, "erp.key.used");
        service.as("asha.records")
                .with("Idempotency-Key", key.replace("\"", ""))
                .post("/api/patients", MEERA)
                .hasStatus(201);
        service.as("asha.records")
                .with("Idempotency-Key", "\"two words\"")
                .post("/api/patients", MEERA)
                .isProblem(400, "idempotencyKey.malformed");
    }

    @Test
    void theKeyIsInTheDescriptionOfTheApi() {
        assertThat(officer.get("/v3/api-docs")
                        .json()
                        .at("/paths/~1api~1patients/post/parameters")
                        .toString())
                .contains("Idempotency-Key");
    }

    @Test
    void anAgeBecomesAnEstimatedYear() {
        var made = officer.post("/api/patients", "{\"name\":[{\"family\":\"Old\"}],\"gender\":\"male\",\"age\":70}")
                .hasStatus(201);

        assertThat(made.at("/birthDate")).hasSize(4);
        assertThat(made.json().at("/birthDateEstimated").asBoolean()).isTrue();
        assertThat(made.json().at("/age").asInt()).isEqualTo(70);
    }

    @Test
    void amendsOnTheVersionThatWasRead() {
        var made = officer.post("/api/patients", MEERA).hasStatus(201);
        var path = made.header("Location");
        var married = MEERA.replace("\"Rao\"", "\"Iyer\"");

        officer.put(path, married).isProblem(428, "ifMatch.missing");
        var amended = again(made).put(path, married).hasStatus(200);

        assertThat(amended.at("/displayName")).isEqualTo("Meera Iyer");
        assertThat(amended.header("ETag")).isEqualTo("\"1\"");
        again(made).put(path, MEERA).isProblem(409, "erp.changed");
        service.as("asha.records").with("If-Match", "abc").put(path, MEERA).isProblem(400, "ifMatch.malformed");
    }

    @Test
    void deactivatesAndReactivates() {
        var made = officer.post("/api/patients", person("Zztop", "")).hasStatus(201);
        var path = made.header("Location");

        var gone = again(made)
                .post(path + "/deactivate", "{\"reason\":\"by mistake\"}")
                .hasStatus(200);
        assertThat(gone.json().at("/active").asBoolean()).isFalse();
        assertThat(found("{\"name\":\"zztop\"}")).isZero();
        assertThat(found("{\"name\":\"zztop\",\"inactiveToo\":true}")).isEqualTo(1);
        again(gone).post(path + "/deactivate", "{\"reason\":\"twice\"}").isProblem(422, "records.patient.active");

        var back = again(gone)
                .post(path + "/reactivate", "{\"reason\":\"was right\"}")
                .hasStatus(200);
        assertThat(back.json().at("/active").asBoolean()).isTrue();
        again(back).post(path + "/deactivate", "{}").isProblem(422, "erp.invalid");
    }

    @Test
    void registersSomebodyUnknownAndANewborn() {
        var unknown = officer.post(
                        "/api/patients/unknown",
                        "{\"description\":\"Bus stand, 22:40\",\"gender\":\"male\",\"age\":40}")
                .hasStatus(201);
        assertThat(unknown.at("/kind")).isEqualTo("unknown");

        var mother = officer.post("/api/patients", MEERA).hasStatus(201).at("/id");
        var child = officer.post(
                        "/api/patients/newborn",
                        "{\"mother\":\"%s\",\"gender\":\"female\",\"birthDate\":\"2026-01-02\",\"multipleBirthInteger\":2}"
                                .formatted(mother))
                .hasStatus(201);
        assertThat(child.at("/displayName")).isEqualTo("Baby 2 of Meera Rao");
        assertThat(child.at("/mother")).isEqualTo(mother);
        var wrong = officer.post("/api/patients/newborn", "{\"mother\":\"x\",\"birthDate\":\"2026-01\"}")
                .isProblem(422, "erp.invalid");
        assertThat(wrong.json().get("problems").propertyNames()).containsExactly("birthDate", "gender", "mother");
    }

    @Test
    void searchesPageByPage() {
        for (int i = 0; i < 5; i++) {
            officer.post("/api/patients", person("Quillfeather", String.valueOf((char) ('a' + i))))
                    .hasStatus(201);
        }

        var first = officer.post("/api/patients/search", "{\"name\":\"quillf\",\"size\":3}")
                .hasStatus(200);
        var second = officer.post(
                        "/api/patients/search",
                        "{\"name\":\"quillf\",\"size\":3,\"after\":\"%s\"}".formatted(first.at("/next")))
                .hasStatus(200);

        assertThat(first.json().get("items")).hasSize(3);
        assertThat(second.json().get("items")).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
        assertThat(second.text()).doesNotContain(first.at("/items/0/id"));
    }

    @Test
    void searchesByPhoneAsItIsWrittenHereAndByBirthDate() {
        officer.post(
                "/api/patients",
                "{\"name\":[{\"family\":\"Phoned\"}],\"gender\":\"male\",\"birthDate\":\"1951-03-04\",\"telecom\":[{\"value\":\"055512"
                        + " 34567\"}]}");

        assertThat(found("{\"phone\":\"55512-34567\"}")).isEqualTo(1);
        assertThat(found("{\"phone\":\"+91 55512 34567\",\"birthDate\":\"1951\"}"))
                .isEqualTo(1);
        assertThat(found("{\"name\":\"phoned\",\"birthDate\":\"1952\"}")).isZero();
        officer.post("/api/patients/search", "{}").isProblem(422, "erp.invalid");
        officer.post("/api/patients/search", "{\"name\":\"a\",\"size\":101}").isProblem(422, "erp.invalid");
        officer.post("/api/patients/search", "{\"name\":\"a b c d\"}").isProblem(422, "erp.invalid");
    }

    @Test
    void findsByIdentifierAndByRecordNumber() {
        var abha = "00-1234-%04d-%04d".formatted(service.port() % 10_000, System.nanoTime() % 10_000);
        var body =
                "{\"name\":[{\"family\":\"Numbered\"}],\"gender\":\"other\",\"identifier\":[{\"system\":\"https://healthid.ndhm.gov.in\",\"value\":\"%s\"}]}"
                        .formatted(abha);
        var made = officer.post("/api/patients", body).hasStatus(201);
        assertThat(made.at("/identifier/0/type")).isEqualTo("JHN");

        var byNumber =
                "{\"system\":\"https://healthid.ndhm.gov.in\",\"value\":\"%s\"}".formatted(abha.replace("-", " "));
        assertThat(officer.post("/api/patients/by-identifier", byNumber)
                        .hasStatus(200)
                        .at("/id"))
                .isEqualTo(made.at("/id"));
        var byMrn = "{\"value\":\"%s\"}".formatted(made.at("/mrn"));
        assertThat(officer.post("/api/patients/by-identifier", byMrn)
                        .hasStatus(200)
                        .at("/id"))
                .isEqualTo(made.at("/id"));

        var taken = officer.post("/api/patients", body).isProblem(409, "records.identifier.taken");
        assertThat(taken.at("/hint")).startsWith("Maybe");
        officer.post("/api/patients/by-identifier", byNumber.replace("00 1234", "00 4321"))
                .isProblem(404, "erp.notFound");
    }

    @Test
    void everyWrongFieldIsToldAtOnceAtItsPlace() {
        var wrong = officer.post(
                        "/api/patients",
                        """
                        {"name":[{"given":["Secretive"],"use":"nick"}],"gender":"fem","birthDate":"1980-15",
                         "telecom":[{"system":"email","value":"a@b.cd"},{"value":"12"}],"address":[{"city":"Pune","country":"XX"}],
                         "identifier":[{"system":"https://uidai.gov.in","value":"234123412347"}]}""")
                .isProblem(422, "erp.invalid");

        assertThat(wrong.json().get("problems").propertyNames())
                .containsExactlyInAnyOrder(
                        "name[0].use",
                        "gender",
                        "birthDate",
                        "telecom[1].value",
                        "address[0].country",
                        "identifier[0].value");
        assertThat(wrong.text()).doesNotContain("Secretive", "234123412347", "1980-15");
    }

    @Test
    void aRuleBetweenFieldsIsToldToo() {
        var two = officer.post(
                        "/api/patients", "{\"name\":[{\"family\":\"A\"},{\"family\":\"B\"}],\"gender\":\"male\"}")
                .isProblem(422, "erp.invalid");
        assertThat(two.at("/problems/name")).isEqualTo("must hold exactly one official name");

        officer.post("/api/patients", "{\"name\":[{\"family\":\"A\"}],\"gender\":\"male\",\"birthDate\":\"2999\"}")
                .isProblem(422, "erp.invalid");
    }

    @Test
    void aBodyThatCannotBeReadIsToldWithoutRepeatingIt() {
        var unknown = officer.post("/api/patients", "{\"nom\":\"Secretive\"}").isProblem(400, "json.unknownField");
        assertThat(unknown.at("/problems/nom")).startsWith("is not known; known are address");
        officer.post("/api/patients", "{\"name\":[{").isProblem(400, "json.malformed");
        var type = officer.post("/api/patients", "{\"name\":\"Secretive\"}").isProblem(400, "json.type");
        officer.post("/api/patients", "{\"age\":\"old\"}").isProblem(400, "json.type");
        officer.post("/api/patients", "").isProblem(400, "json.missing");
        assertThat(unknown.text() + type.text()).doesNotContain("Secretive");
        officer.post("/api/patients", "{\"gender\":\"" + "x".repeat(70_000) + "\"}")
                .isProblem(413, "request.tooLarge");
        officer.send("POST", "/api/patients", "<a/>", "application/xml").isProblem(415, "http.415");
        officer.get("/api/patients/4711").isProblem(400, "request.parameter");
        officer.get("/api/patients/" + UUID.randomUUID()).isProblem(404, "erp.notFound");
    }

    @Test
    void namesSeveralPatientsAtOnce() {
        var one = officer.post("/api/patients", MEERA).hasStatus(201).at("/id");
        var other = officer.post("/api/patients", person("Namesake", "Asha"))
                .hasStatus(201)
                .at("/id");

        var both = officer.post("/api/patients/named", "{\"ids\":[\"%s\",\"%s\",\"%s\"]}".formatted(other, one, other))
                .hasStatus(200);
        assertThat(both.json()).hasSize(2);
        assertThat(both.at("/0/displayName")).isEqualTo("Asha Namesake");
        officer.post("/api/patients/named", "{\"ids\":[\"%s\"]}".formatted(UUID.randomUUID()))
                .isProblem(404, "erp.notFound");
        var wrong = officer.post("/api/patients/named", "{\"ids\":[\"7\"]}").isProblem(400, "json.type");
        assertThat(wrong.at("/problems/ids[0]")).isEqualTo("is not an id, a UUID");
    }

    @Test
    void nobodySeesAnotherHospitalsPatients() {
        var path = officer.post("/api/patients", MEERA).hasStatus(201).header("Location");
        var stranger = service.as("nilgiri.records");

        stranger.get(path).isProblem(404, "erp.notFound");
        stranger.with("If-Match", "\"0\"").put(path, MEERA).isProblem(404, "erp.notFound");
        stranger.post(path + "/deactivate", "{\"reason\":\"x\"}").isProblem(404, "erp.notFound");
        service.as("nilgiri.records")
                .with("X-Hospital", RunningService.ASHA)
                .get(path)
                .isProblem(403, "hospital.notYours");
        service.as("nilgiri.records").with("X-Hospital", "Asha").get(path).isProblem(400, "hospital.malformed");
    }

    @Test
    void whoWorksInSeveralHospitalsNamesOneAndHasItsRole() {
        var path = officer.post("/api/patients", MEERA).hasStatus(201).header("Location");

        service.as("both").get(path).isProblem(400, "hospital.choose");
        service.as("both").with("X-Hospital", RunningService.ASHA).get(path).hasStatus(200);
        var auditor = service.as("both").with("X-Hospital", RunningService.NILGIRI);
        auditor.get(path).isProblem(404, "erp.notFound");
        auditor.post("/api/patients", MEERA).isProblem(403, "erp.notPermitted");
    }

    @Test
    void aRoleMayDoWhatItSaysAndNoMore() {
        var made = officer.post("/api/patients", MEERA).hasStatus(201);
        var path = made.header("Location");

        var receptionist = service.as("asha.reception").with("If-Match", "\"0\"");
        receptionist.put(path, MEERA.replace("7 MG", "8 MG")).hasStatus(200);
        receptionist.post(path + "/deactivate", "{\"reason\":\"x\"}").isProblem(403, "erp.notPermitted");
        receptionist
                .send("POST", "/api/patients/import?source=urn:x", "", "text/csv")
                .isProblem(403, "erp.notPermitted");
        var auditor = service.as("asha.audit");
        auditor.get(path).hasStatus(200);
        auditor.post("/api/patients", MEERA).isProblem(403, "erp.notPermitted");
    }

    private Client again(Answer read) {
        return service.as("asha.records").with("If-Match", read.header("ETag"));
    }

    private int found(String search) {
        return officer.post("/api/patients/search", search)
                .hasStatus(200)
                .json()
                .get("items")
                .size();
    }

    private static String person(String family, String given) {
        return "{\"name\":[{\"family\":\"%s\",\"given\":[\"%s\"]}],\"gender\":\"unknown\"}".formatted(family, given);
    }
}
