package org.wellspring.core.catalogue.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * Which sections there are. No section ever goes, and the first stays the first: what was seen once is good for ever, and
 * only one that was not seen yet needs a question to the database.
 */
@ApplicationScoped
public class KnownSections {

    private Sections sections;

    private volatile List<Id> seen = List.of();

    @Inject
    public KnownSections(Sections sections) {
        this.sections = sections;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected KnownSections() {}

    /**
     * The section that takes a new resource.
     *
     * @param wanted null for the first
     * @throws ProblemException {@code INVALID} when it does not exist
     */
    public Id require(@Nullable Id wanted) {
        if (seen.isEmpty() || (wanted != null && !seen.contains(wanted))) {
            seen = sections.all().stream().map(Section::id).toList();
        }
        return seen.stream()
                .filter(id -> wanted == null || id.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        SharedProblem.INVALID, List.of(Finding.at("/section", CatalogueProblem.SECTION_UNKNOWN))));
    }

    /** How many reviews the section asks for now. */
    public int reviewsAskedFor(long section) {
        return sections.section(new Id(section)).reviews();
    }
}
