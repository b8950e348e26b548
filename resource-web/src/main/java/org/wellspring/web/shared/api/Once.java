package org.wellspring.web.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.Creations;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.json.Json;

/** Creations that a program may repeat with the same {@code Idempotency-Key}. */
@ApplicationScoped
public class Once {

    @Inject
    private Creations creations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /**
     * Creates, or answers what the same request with this key created before.
     *
     * @param key the header as it came; null: nothing is remembered
     * @param body what the request says; together with its address it has to be the same the next time
     */
    public <T> T create(@Nullable String key, Object body, Made<T> made) {
        String named = Parameters.key(key);
        if (named == null || caller.get().person() == null) {
            return made.create().get();
        }
        String content = request.getRequestURI() + " " + Json.canonical(body);
        return creations.once(
                caller.get(), named, new Creations.Creation<>(content, made.create(), made.id(), made.read()));
    }

    /** @param read what is answered when it is there already */
    public record Made<T>(Supplier<T> create, Function<T, Id> id, Function<Id, T> read) {}
}
