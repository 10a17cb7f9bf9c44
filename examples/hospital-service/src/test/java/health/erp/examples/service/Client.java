package health.erp.examples.service;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as somebody, and keeps cookies. */
public final class Client {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> headers = new ArrayList<>();

    Client(int port, @Nullable String user, @Nullable String password) {
        this.port = port;
        if (user != null) {
            var both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            headers.addAll(List.of("Authorization", "Basic " + both));
        }
    }

    /** From now on with this header too. */
    public Client with(String name, String value) {
        headers.addAll(List.of(name, value));
        return this;
    }

    /** From now on with the CSRF token the service gave, as the page does. */
    public Client withToken() {
        get("/");
        return with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(c -> c.getValue())
                .findFirst()
                .orElse("");
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public Answer send(String method, String path, @Nullable String body, String type) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, publisher)
                .header("Content-Type", type);
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            var isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), response.headers(), text, JSON.readTree(isJson ? text : "null"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
