package org.wellspring.web.catalogue.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.LocalizedText;

/** A creator's organisation is a name, or the code of one we keep: this knows the names. A change is seen within a minute. */
@ApplicationScoped
public class OrganisationNames {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");
    private static final long FRESH_NANOSECONDS = 60_000_000_000L;
    private static final int MOST_KEPT = 2_000;
    private static final int LOOKED_AT = 20;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    private Organisations organisations;

    /** By what the creators say, as far as it is the code of an organisation. */
    Map<String, LocalizedText> of(List<Creator> creators) {
        var names = new HashMap<String, LocalizedText>();
        for (Creator creator : creators) {
            String code = creator.organisation();
            if (CODE.matcher(code).matches()) {
                LocalizedText name = name(code);
                if (!name.isEmpty()) {
                    names.put(code, name);
                }
            }
        }
        return names;
    }

    private LocalizedText name(String code) {
        Known kept = known.get(code);
        long now = System.nanoTime();
        if (kept == null || now - kept.at() > FRESH_NANOSECONDS) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            kept = new Known(lookUp(code), now);
            known.put(code, kept);
        }
        return kept.name();
    }

    private LocalizedText lookUp(String code) {
        return organisations.list(code, null, LOOKED_AT).items().stream()
                .filter(organisation -> organisation.code().equals(code))
                .map(Organisation::name)
                .findFirst()
                .orElse(LocalizedText.EMPTY);
    }

    private record Known(LocalizedText name, long at) {}
}
