package org.wellspring.web.shared.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** A door that takes a record is not opened without one: some servers would hand it null. */
@Provider
public class RequiredBody implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo door;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()
                && door != null
                && Stream.of(door.getResourceMethod().getParameterTypes()).anyMatch(RequiredBody::isBody)) {
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
    }

    /** An identifier is a record too, but comes in the address. */
    private static boolean isBody(Class<?> parameter) {
        return parameter.isRecord() && parameter != Id.class;
    }
}
