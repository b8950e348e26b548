package org.wellspring.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The one JAX-RS application, at the root: pages under their own paths, JSON under {@code /api}. Classes are found by
 * their annotations. Only {@code /assets/} is served beside it.
 */
@ApplicationPath("/")
public class Doors extends Application {

    /** Jersey would describe every path to everybody at /application.wadl. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
