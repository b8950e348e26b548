package org.wellspring.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every server must do with the product on it, seen from outside. One subclass for each server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BlackBox {

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningServer server;

    abstract RunningServer newServer();

    @BeforeAll
    void startServer() {
        server = newServer();
        server.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void homeShouldBeAPage() throws Exception {
        HttpResponse<String> home = get("/");
        assertEquals(200, home.statusCode());
        assertEquals("text/html;charset=utf-8", type(home));
        assertTrue(home.body().contains("<h1"), home.body());
    }

    @Test
    void assetsShouldBeServed() throws Exception {
        HttpResponse<String> sheet = get("/assets/vendor/bootstrap/5.3.8/css/bootstrap.min.css");
        assertEquals(200, sheet.statusCode());
        assertTrue(type(sheet).startsWith("text/css"), type(sheet));
    }

    @Test
    void readinessShouldNameItsChecks() throws Exception {
        HttpResponse<String> ready = get("/health/ready");
        assertEquals(200, ready.statusCode());
        assertTrue(ready.body().contains("\"name\":\"database\""), ready.body());
    }

    @Test
    void whatDoesNotExistShouldBeNotFound() throws Exception {
        assertEquals(404, get("/no/such/page").statusCode());
        assertEquals(404, get("/assets/no-such-file.css").statusCode());
        assertEquals(404, get("/metrics").statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .toLowerCase(java.util.Locale.ROOT)
                .replace(" ", "");
    }
}
