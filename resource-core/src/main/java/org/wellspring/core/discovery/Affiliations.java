package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.discovery.query.Belonging;

/** Knows which schools lie in which district and hold which designation, not older than half a minute. */
@ApplicationScoped
public class Affiliations {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** A district has no code of its own: its Chinese name is one. */
    private static final Locale CODES = Locale.CHINESE;

    private Organisations organisations;
    private Register register;
    private Clock clock;

    private volatile Belonging known = Belonging.NONE;
    private volatile Instant read = Instant.EPOCH;

    @Inject
    public Affiliations(Organisations organisations, Register register, Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Affiliations() {}

    Belonging now() {
        Instant now = clock.instant();
        if (read.plus(FRESH).isBefore(now)) {
            renew(now);
        }
        return known;
    }

    private synchronized void renew(Instant now) {
        if (!read.plus(FRESH).isBefore(now)) {
            return;
        }
        Map<String, Set<String>> districts = new HashMap<>();
        Map<String, LocalizedText> names = new HashMap<>();
        String cursor = null;
        do {
            Slice<Organisation> some = organisations.list("", cursor, Slice.LARGEST);
            some.items().forEach(school -> {
                String code = school.district().in(CODES);
                if (!code.isEmpty()) {
                    put(districts, code, school.id().toString());
                    names.putIfAbsent(code, school.district());
                }
            });
            cursor = some.next();
        } while (cursor != null);
        known = new Belonging(districts, programmes(), names);
        read = now;
    }

    private Map<String, Set<String>> programmes() {
        Map<String, Set<String>> programmes = new HashMap<>();
        String cursor = null;
        do {
            Slice<Designation> some = register.list(all(cursor));
            some.items().stream()
                    .filter(designation -> designation.standing().counts())
                    .forEach(designation -> put(
                            programmes,
                            designation.programme(),
                            designation.organisation().toString()));
            cursor = some.next();
        } while (cursor != null);
        return programmes;
    }

    private static Register.Query all(@Nullable String cursor) {
        return new Register.Query(null, "", LocalizedText.EMPTY, "", null, cursor, Slice.LARGEST);
    }

    private static void put(Map<String, Set<String>> schools, String code, String school) {
        schools.computeIfAbsent(code, none -> new HashSet<>()).add(school);
    }
}
