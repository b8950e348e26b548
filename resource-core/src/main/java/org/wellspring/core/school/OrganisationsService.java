package org.wellspring.core.school;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.school.Successions.Happening;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;

/** The desk for organisations. */
@Stateless
public class OrganisationsService implements Organisations {

    private static final int MOST_NAMED = 500;

    private static final int LONGEST_QUERY = 200;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    OrganisationRules rules;

    @Inject
    OrganisationShelf shelf;

    @Inject
    Chronicle chronicle;

    @Override
    public Slice<Organisation> list(String query, @Nullable String cursor, int limit) {
        new Findings().text("/query", query, LONGEST_QUERY).refuseIfAny();
        return shelf.list(query, cursor, limit);
    }

    @Override
    public Organisation organisation(Id id) {
        return shelf.find(id).details();
    }

    @Override
    public List<Organisation> named(List<Id> ids) {
        new Findings().entries("/ids", ids.size(), MOST_NAMED).refuseIfAny();
        return shelf.named(ids);
    }

    @Override
    public Optional<Organisation> withCode(String code) {
        return shelf.withCode(code).map(KnownOrganisation::details);
    }

    @Override
    public List<Placed> placed() {
        return shelf.placed();
    }

    @Override
    public Organisation add(Caller caller, DescribeOrganisation description) {
        policy.require(caller, Action.ORGANISATION_EDIT, Guarded.NOTHING);
        rules.requireSound(description);
        KnownOrganisation organisation = shelf.keep(description);
        chronicle.today(caller, organisation, Happening.ADDED);
        audit.record(caller, "school.add-organisation", organisation.id(), Map.of("code", description.code()));
        return organisation.details();
    }

    @Override
    public Organisation change(Caller caller, Id id, long revision, DescribeOrganisation description) {
        policy.require(caller, Action.ORGANISATION_EDIT, new Guarded(null, id, true));
        KnownOrganisation organisation = shelf.find(id);
        Conflicts.requireRevision(revision, organisation.revision());
        rules.requireSound(description);
        if (organisation.isClosed() != (description.state() == State.CLOSED)) {
            throw new ProblemException(SchoolProblem.STATE_BY_SUCCESSION);
        }
        organisation.describe(description);
        shelf.save();
        chronicle.today(caller, organisation, Happening.CHANGED);
        audit.record(caller, "school.change-organisation", id, Map.of("code", description.code()));
        return organisation.details();
    }
}
