package org.wellspring.web.operations;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.RequestMeter;
import org.wellspring.api.operations.SettingsView;

/**
 * Counts and times what each door answers, its page included, for the figures. Named by the path templates, of which
 * there are few; what no door answered is not counted.
 */
@Provider
@Priority(RequestFigures.OUTERMOST)
public class RequestFigures implements ContainerRequestFilter, ContainerResponseFilter {

    /** First on the way in and last on the way out. */
    static final int OUTERMOST = 1;

    private static final String BEGUN = RequestFigures.class.getName();

    @Context
    private ResourceInfo door;

    @Inject
    private RequestMeter meter;

    @Inject
    private SettingsView settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (settings.metricsOn()) {
            request.setProperty(BEGUN, System.nanoTime());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun && door.getResourceMethod() != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            meter.answered(request.getMethod(), template(), response.getStatus(), took);
        }
    }

    private String template() {
        @Nullable Class<?> type = door.getResourceClass();
        String path = "";
        while (type != null && path.isEmpty()) {
            path = path(type);
            type = type.getSuperclass();
        }
        return ("/" + path + "/" + path(door.getResourceMethod()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String path(AnnotatedElement described) {
        Path path = described.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
