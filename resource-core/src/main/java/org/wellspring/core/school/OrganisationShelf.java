package org.wellspring.core.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Organisations.Placed;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;

/** Where organisations are kept and found. */
@Dependent
class OrganisationShelf {

    private static final int MOST_PLACED = 2000;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    KnownOrganisation keep(DescribeOrganisation description) {
        KnownOrganisation organisation = new KnownOrganisation(identifiers.next(), description);
        entities.persist(organisation);
        save();
        return organisation;
    }

    void save() {
        Conflicts.flush(entities, SchoolProblem.CODE_TAKEN);
    }

    KnownOrganisation find(Id id) {
        return Optional.ofNullable(entities.find(KnownOrganisation.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** For a change of state: nobody else changes it, or its clusters, until the transaction ends. */
    KnownOrganisation lock(Id id) {
        return Optional.ofNullable(entities.find(KnownOrganisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    Optional<KnownOrganisation> withCode(String code) {
        return entities.createQuery("select o from KnownOrganisation o where o.code = :code", KnownOrganisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Placed> placed() {
        return entities.createQuery("""
                        select o from KnownOrganisation o
                        where o.latitude is not null and o.state <> :closed order by o.code""", KnownOrganisation.class)
                .setParameter("closed", State.CLOSED)
                .setMaxResults(MOST_PLACED)
                .getResultStream()
                .flatMap(organisation -> organisation.placed().stream())
                .toList();
    }

    List<Organisation> named(List<Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o from KnownOrganisation o where o.id in :ids order by o.code", KnownOrganisation.class)
                .setParameter("ids", ids.stream().map(Id::value).distinct().toList())
                .getResultStream()
                .map(KnownOrganisation::details)
                .toList();
    }

    /** A cursor is the code behind which the list goes on. */
    Slice<Organisation> list(String query, @Nullable String cursor, int limit) {
        if (cursor != null && !OrganisationRules.CODE.matcher(cursor).matches()) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
        List<KnownOrganisation> found = entities.createQuery("""
                        select o from KnownOrganisation o
                        where o.code > :after and o.searchText like :words escape '!' order by o.code""", KnownOrganisation.class)
                .setParameter("after", cursor == null ? "" : cursor)
                .setParameter("words", containing(query))
                .setMaxResults(Listing.lookFor(limit))
                .getResultList();
        return Listing.slice(found, limit, KnownOrganisation::details, KnownOrganisation::cursor);
    }

    private static String containing(String query) {
        String literal = query.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }
}
