package health.erp.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String text, JsonNode json) {

    /** The value of a field by its path: {@code /items/0/mrn}. */
    public String at(String path) {
        return json.at(path).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Answer hasStatus(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** A problem as RFC 9457 wants it, with our code and the id of the request. */
    public Answer isProblem(int expected, String code) {
        hasStatus(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("/code")).isEqualTo(code);
        assertThat(json.at("/status").asInt()).isEqualTo(expected);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank();
        assertThat(at("/requestId")).isEqualTo(header("X-Request-Id")).isNotBlank();
        return this;
    }
}
