package org.wellspring.core.discovery.saved;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.discovery.DiscoveryProblem;
import org.wellspring.api.discovery.SavedSearches;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;

/** The desk where people keep searches. */
@Stateless
public class SavedSearchesService implements SavedSearches {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CODES = 20;
    private static final int LONGEST_CODE = 300;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Policy policy;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    @Override
    public SavedSearch save(Caller caller, SaveSearch command) {
        policy.require(caller, Action.SEARCH_SAVE, Guarded.NOTHING);
        requireSound(command);
        long kept = entities.createQuery("select count(s) from KeptSearch s where s.owner = :owner", Long.class)
                .setParameter("owner", caller.requirePerson().value())
                .getSingleResult();
        if (kept >= MOST) {
            throw new ProblemException(DiscoveryProblem.TOO_MANY_SEARCHES, MOST);
        }
        KeptSearch search = new KeptSearch(identifiers.next(), caller, command, clock.instant());
        entities.persist(search);
        return search.details();
    }

    @Override
    public List<SavedSearch> mine(Caller caller) {
        return entities.createQuery(
                        "select s from KeptSearch s where s.owner = :owner order by s.id desc", KeptSearch.class)
                .setParameter("owner", caller.requirePerson().value())
                .getResultStream()
                .map(KeptSearch::details)
                .toList();
    }

    @Override
    public SavedSearch read(Caller caller, Id search) {
        KeptSearch found = find(search);
        policy.require(caller, Action.SEARCH_READ, found.guarded());
        return found.details();
    }

    @Override
    public void remove(Caller caller, Id search) {
        KeptSearch found = find(search);
        policy.require(caller, Action.SEARCH_REMOVE, found.guarded());
        entities.remove(found);
    }

    private KeptSearch find(Id search) {
        return Optional.ofNullable(entities.find(KeptSearch.class, search.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    private static void requireSound(SaveSearch command) {
        Findings findings = new Findings()
                .required("/name", command.name(), LONGEST_NAME)
                .text("/text", command.text(), SearchQuery.LONGEST);
        command.chosen().forEach((facet, codes) -> {
            String pointer = "/chosen/" + Findings.escape(facet);
            findings.when(!Search.FACETS.contains(facet), pointer, SharedProblem.UNKNOWN_FIELD)
                    .entries(pointer, codes.size(), MOST_CODES);
            codes.stream().limit(MOST_CODES).forEach(code -> findings.text(pointer, code, LONGEST_CODE));
        });
        findings.refuseIfAny();
    }

    /** The same question for finding what is new: the newest first. */
    static SearchQuery newest(KeptSearch.Question question, int most) {
        return new SearchQuery(
                question.text(), Map.copyOf(question.chosen()), SearchQuery.Order.NEWEST, "zh", 0, most, false);
    }
}
