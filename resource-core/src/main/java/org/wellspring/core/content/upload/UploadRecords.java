package org.wellspring.core.content.upload;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.content.Uploads.UploadDetails;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.FileRecords;
import org.wellspring.core.content.storage.Arrived;

/** The short transactions about uploads. */
@Stateless
public class UploadRecords {

    /** How long a finished upload can still be asked for. */
    private static final Duration MEMORY = Duration.ofDays(1);

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private FileRecords files;

    private SettingsView settings;

    private Clock clock;

    @Inject
    UploadRecords(FileRecords files, SettingsView settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    UploadRecords(EntityManager entities, FileRecords files, SettingsView settings, Clock clock) {
        this(files, settings, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public UploadRecords() {}

    public UploadDetails begin(Caller caller, Id id, BeginUpload command, String path) {
        Upload upload = new Upload(id, caller.requirePerson(), command, path);
        upload.waitUntil(clock.instant().plus(settings.uploadPatience()));
        entities.persist(upload);
        return upload.details();
    }

    /** @throws ProblemException {@link SharedProblem#NOT_FOUND} for everybody but the one who began it */
    public UploadDetails require(Caller caller, Id id) {
        return own(caller, id).details();
    }

    public boolean isFinished(Id id) {
        return Optional.ofNullable(entities.find(Upload.class, id.value()))
                .map(Upload::isFinished)
                .orElse(false);
    }

    /**
     * Notes that more bytes are on the disk. Two nodes that write to one upload cannot both come from the same offset.
     *
     * @throws ProblemException {@link SharedProblem#NOT_FOUND} when the upload is gone or went on elsewhere
     */
    public void advance(Id id, long from, long to) {
        int advanced = entities.createQuery("""
                        update Upload u set u.arrived = :to, u.expires = :expires
                        where u.id = :id and u.arrived = :from and u.finished is null""")
                .setParameter("id", id.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("expires", clock.instant().plus(settings.uploadPatience()))
                .executeUpdate();
        if (advanced == 0) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
    }

    /** Makes the arrived bytes a file of the draft, and the upload a memory, in one. */
    public void finish(Caller caller, Id id, Arrived arrived) {
        Upload upload = own(caller, id);
        UploadDetails details = upload.details();
        files.put(caller, new FileRecords.Kept(id, details.resource(), FilePath.of(details.path()), arrived, false));
        upload.finish(clock.instant(), clock.instant().plus(MEMORY));
    }

    /** A part waits for the others. */
    public void finishPart(Caller caller, Id id) {
        own(caller, id).finish(clock.instant(), clock.instant().plus(settings.uploadPatience()));
    }

    public void discard(Caller caller, Id id) {
        entities.remove(own(caller, id));
    }

    /** Whoever lost the answer may ask for the parts again for a while. */
    public void forgetSoon(Collection<Id> parts) {
        entities.createQuery("update Upload u set u.expires = :soon where u.id in :ids")
                .setParameter("soon", clock.instant().plus(Duration.ofHours(1)))
                .setParameter("ids", parts.stream().map(Id::value).toList())
                .executeUpdate();
    }

    public List<UploadDetails> unfinished(Id person, Id resource) {
        return entities
                .createQuery("""
                        select u from Upload u
                        where u.resource = :resource and u.owner = :owner and u.finished is null and u.expires > :now
                        order by u.id""", Upload.class)
                .setParameter("resource", resource.value())
                .setParameter("owner", person.value())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(Upload::details)
                .toList();
    }

    /** Forgets uploads whose time is over; their bytes go with the sweep. @return how many */
    public int expire() {
        return entities.createQuery("delete from Upload u where u.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Those of the identifiers whose bytes are on their way, or parts of something that is. */
    public List<Long> waiting(Collection<Long> ids) {
        return entities.createQuery("""
                        select u.id from Upload u
                        where u.id in :ids and (u.finished is null or u.purpose = :partial)""", Long.class)
                .setParameter("ids", ids)
                .setParameter("partial", Purpose.PARTIAL)
                .getResultList();
    }

    public void end(@Observes ResourceEvent.DraftDeleted deleted) {
        entities.createQuery("delete from Upload u where u.resource = :resource and u.finished is null")
                .setParameter("resource", deleted.resource().value())
                .executeUpdate();
    }

    private Upload own(Caller caller, Id id) {
        Id person = caller.requirePerson();
        Instant now = clock.instant();
        return Optional.ofNullable(entities.find(Upload.class, id.value()))
                .filter(found -> found.isOf(person))
                .filter(found -> found.details().expires().isAfter(now))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }
}
