package org.wellspring.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.wellspring.api.operations.Health;

/**
 * For whoever watches the product from outside: {@code /health/live} answers as long as the process does, {@code
 * /health/ready} answers 200 when everything works that is needed to serve, else 503. It says {@code degraded} when not
 * everything can be served. A servlet, because some servers put
 * a health page of their own at {@code /health} unless a servlet of the application stands there.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean deep = !request.getServletPath().endsWith("/live");
        List<Health.Check> checks = deep ? health.checks() : List.of();
        boolean up = checks.stream().allMatch(check -> check.passing() || !check.vital());
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        boolean whole = checks.stream().allMatch(Health.Check::passing);
        response.getWriter().print(json(whole ? "up" : up ? "degraded" : "down", checks));
    }

    private static String json(String status, List<Health.Check> checks) {
        return checks.stream()
                .map(check -> "{\"name\":\"" + check.name() + "\",\"passing\":" + check.passing() + "}")
                .collect(Collectors.joining(",", "{\"status\":\"" + status + "\",\"checks\":[", "]}"));
    }
}
