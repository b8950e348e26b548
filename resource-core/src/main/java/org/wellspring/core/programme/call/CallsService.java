package org.wellspring.core.programme.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.programme.criteria.CriteriaRules;
import org.wellspring.core.programme.criteria.Scoring;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Listing;
import org.wellspring.core.shared.Today;

/** The desk for calls. */
@Stateless
public class CallsService implements Calls {

    private static final int MOST_YEARS = 10;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Programmes programmes;

    @Inject
    CallShelf shelf;

    @Inject
    Today today;

    @Override
    public Slice<Call> list(Caller caller, Query query) {
        List<KnownCall> found = shelf.list(query, keeps(caller), today.get());
        return Listing.slice(found, query.limit(), call -> call.details(today.get()), CallShelf::cursor);
    }

    @Override
    public Call call(Caller caller, Id id) {
        KnownCall call = shelf.find(id);
        if (!call.isPublished() && !keeps(caller)) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return call.details(today.get());
    }

    @Override
    public Call create(Caller caller, DescribeCall description) {
        requireKeeper(caller);
        requireSound(description);
        KnownCall call = shelf.keep(description);
        return noted(caller, "programme.create-call", call);
    }

    @Override
    public Call change(Caller caller, Id id, long revision, DescribeCall description) {
        KnownCall call = lock(caller, id, revision);
        requireSound(description);
        call.describe(description);
        shelf.save();
        shelf.writeCriteria(call);
        return noted(caller, "programme.change-call", call);
    }

    @Override
    public Call publish(Caller caller, Id id, long revision) {
        KnownCall call = lock(caller, id, revision);
        call.publish();
        shelf.save();
        return noted(caller, "programme.publish-call", call);
    }

    @Override
    public Call copy(Caller caller, Id id, Copy copy) {
        requireKeeper(caller);
        new Findings().range("/years", copy.years(), 0, MOST_YEARS).refuseIfAny();
        DescribeCall of = shelf.find(id).description();
        Dates dates = of.dates();
        return create(
                caller,
                new DescribeCall(
                        copy.code(),
                        of.programme(),
                        of.name(),
                        of.summary(),
                        new Dates(
                                dates.opensOn().plusYears(copy.years()),
                                dates.closesOn().plusYears(copy.years()),
                                later(dates.ballotsUntil(), copy.years()),
                                later(dates.decidedOn(), copy.years())),
                        of.terms(),
                        of.criteria(),
                        of.demands(),
                        of.groups()));
    }

    @Override
    public Call closeBallots(Caller caller, Id id, long revision) {
        KnownCall call = lock(caller, id, revision);
        call.closeBallots();
        shelf.save();
        return noted(caller, "programme.close-ballots", call);
    }

    @Override
    public Optional<DescribeCall> pattern(String programme) {
        return programmes.withCode(programme).flatMap(known -> Patterns.of(known.code()));
    }

    @Override
    public Criteria.Score preview(Sample sample) {
        Findings findings = new Findings();
        CallRules.criteria(findings, sample.criteria());
        sample.values()
                .forEach((code, value) -> findings.when(
                        !CriteriaRules.isSane(value),
                        "/values/" + Findings.escape(code),
                        ProgrammeProblem.NUMBER_REFUSED));
        findings.refuseIfAny();
        return Scoring.score(sample.criteria(), sample.values(), sample.stage());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }

    private KnownCall lock(Caller caller, Id id, long revision) {
        requireKeeper(caller);
        shelf.lock(id);
        KnownCall call = shelf.find(id);
        Conflicts.requireRevision(revision, call.revision());
        return call;
    }

    private Call noted(Caller caller, String act, KnownCall call) {
        audit.record(caller, act, call.id(), Map.of("code", call.code()));
        return call.details(today.get());
    }

    private boolean keeps(Caller caller) {
        return policy.may(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
    }

    private void requireKeeper(Caller caller) {
        policy.require(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
    }

    private void requireSound(DescribeCall description) {
        CallRules.check(description)
                .when(
                        programmes.withCode(description.programme()).isEmpty(),
                        "/programme",
                        ProgrammeProblem.PROGRAMME_UNKNOWN)
                .refuseIfAny();
    }
}
