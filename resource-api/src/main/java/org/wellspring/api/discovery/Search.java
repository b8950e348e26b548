package org.wellspring.api.discovery;

import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Finds public resources. Nothing typed is ever an error: what makes no sense as a sign is taken as a word. Quoted words
 * stand side by side; {@code -word} leaves out; {@code word*} begins so; {@code title:}, {@code author:}, {@code subject:},
 * {@code grade:} and {@code type:}, also in Chinese and Russian, look in one place only.
 */
public interface Search {

    /** Results are counted up to here; further pages than this reaches do not exist. */
    int MOST = 10_000;

    /**
     * The facets there are, in the order in which they are shown; each narrows by the codes of {@link SearchQuery}. A
     * resource is of the district in which its school lies, and of the programmes of which its school holds a designation
     * today.
     */
    List<String> FACETS = List.of(
            "stage",
            "grade",
            "subject",
            "type",
            "edition",
            "volume",
            "unit",
            "language",
            "licence",
            "audience",
            "school",
            "district",
            "programme",
            "year");

    /** While there is no index, the database answers: exact titles, and the narrowing that {@code browse} knows. */
    SearchResults search(Caller caller, SearchQuery query);

    /**
     * What somebody who has typed this may be looking for, best first.
     *
     * @param language the reader's, {@code zh}, {@code en} or {@code ru}
     * @param most 1 to 20
     */
    List<Suggestion> suggest(String typed, String language, int most);

    /** Public resources that are about the same, best first; none while there is no index. */
    List<ResourceSummary> similar(Id resource, int most);

    /**
     * How the place of one resource in the answer came about, as the index tells it; "" when it is not in the answer.
     *
     * @throws ProblemException {@code NOT_PERMITTED} and the like unless the caller reviews resources
     */
    String explain(Caller caller, SearchQuery query, Id resource);
}
