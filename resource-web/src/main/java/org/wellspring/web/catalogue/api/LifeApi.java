package org.wellspring.web.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The life of a resource, as far as its owner and the curators move it on. */
@Path("api/resources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LifeApi {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ReadRevision read;

    /** Hands the working version to the reviewers. */
    @POST
    @Path("submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(ResourceDetails.class)
    public Response submit(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Submission submission) {
        return changed(catalogue.submit(
                caller.get(), new Catalogue.SubmitResource(id, read.of(id, ifMatch), submission.undertaking())));
    }

    /** Takes a submitted version back into the draft, as long as no reviewer has it. */
    @POST
    @Path("recall")
    @Of(ResourceDetails.class)
    public Response recall(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(catalogue.recall(caller.get(), id, read.of(id, ifMatch)));
    }

    /** Takes the resource out of the catalogue; answers what stays of it. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Catalogue.Tombstone.class)
    public Response withdraw(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Withdrawal withdrawal) {
        Catalogue.Tombstone tombstone = catalogue.withdraw(
                caller.get(),
                new Catalogue.WithdrawResource(
                        id, read.of(id, ifMatch), withdrawal.reason(), withdrawal.note(), withdrawal.replacement()));
        return Answers.changed(tombstone, tombstone.revision());
    }

    /** Lets an emergency withdrawal stand, after the fact; by another curator. */
    @POST
    @Path("confirm-withdrawal")
    @Of(Catalogue.Tombstone.class)
    public Response confirm(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Catalogue.Tombstone tombstone = catalogue.confirmWithdrawal(caller.get(), id, read.ofTombstone(id, ifMatch));
        return Answers.changed(tombstone, tombstone.revision());
    }

    /** Puts a resource back that was withdrawn in an emergency; by another curator. */
    @POST
    @Path("reinstate")
    @Of(ResourceDetails.class)
    public Response reinstate(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(catalogue.reinstate(caller.get(), id, read.ofTombstone(id, ifMatch)));
    }

    private static Response changed(ResourceDetails details) {
        return Answers.changed(details, details.revision());
    }

    /** @param undertaking "I provide this or am authorised, and answer for it" */
    public record Submission(boolean undertaking) {}

    /** @param reason vocabulary {@code withdrawal} @param replacement the published resource to use instead */
    public record Withdrawal(
            String reason, String note, @Nullable Id replacement) {}
}
