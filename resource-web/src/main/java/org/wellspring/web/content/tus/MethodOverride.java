package org.wellspring.web.content.tus;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets clients behind a proxy that knows neither PATCH nor DELETE post instead (tus 1.0.0, X-HTTP-Method-Override). Only for
 * uploads, only from one unsafe method to another, and after it was made sure that the request was meant.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class MethodOverride implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of("PATCH", "DELETE");

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getHeaderString("X-HTTP-Method-Override");
        if (wanted != null
                && METHODS.contains(wanted)
                && request.getMethod().equals("POST")
                && request.getUriInfo().getPath().matches("/?api/uploads/[^/]+")) {
            request.setMethod(wanted);
        }
    }
}
