package org.wellspring.core.reuse;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.Collections.CollectionDetails;
import org.wellspring.api.reuse.Collections.CollectionSummary;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Cursor;

/** One person's ordered list. The positions of its entries are 0, 1, 2, …: every change of order numbers them anew. */
@Entity
@Table(name = "collection")
class ResourceCollection {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "owner_name")
    private String ownerName;

    private String title;

    private String note;

    /** The secret itself, not a hash: its owner looks it up again. 128 random bits. */
    private @Nullable String link;

    @Column(name = "entry_count")
    private int size;

    @Column(name = "changed_at")
    private Instant changed;

    @OneToMany(mappedBy = "collection", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CollectionEntry> entries = new ArrayList<>();

    ResourceCollection(Id id, Caller owner, Instant now) {
        this.id = id.value();
        this.owner = owner.requirePerson().value();
        this.ownerName = owner.name();
        this.title = "";
        this.note = "";
        this.changed = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ResourceCollection() {}

    void describe(String newTitle, String newNote, Instant now) {
        title = newTitle.strip();
        note = newNote.strip();
        changed = now;
    }

    /** @return whether it was not there yet */
    boolean add(CollectionEntry entry, Instant now) {
        if (find(entry.resource()).isPresent()) {
            return false;
        }
        if (size >= Collections.MOST_ENTRIES) {
            throw new ProblemException(ReuseProblem.COLLECTION_FULL, Collections.MOST_ENTRIES);
        }
        entry.placeIn(this, size);
        entries.add(entry);
        size++;
        changed = now;
        return true;
    }

    /** What is not there is removed already. */
    void remove(Id resource, Instant now) {
        find(resource).ifPresent(entry -> {
            List<CollectionEntry> order = inOrder();
            order.remove(entry);
            entries.remove(entry);
            size--;
            number(order, now);
        });
    }

    void move(Id resource, int position, Instant now) {
        CollectionEntry entry = entry(resource);
        List<CollectionEntry> order = inOrder();
        order.remove(entry);
        order.add(Math.max(0, Math.min(position, order.size())), entry);
        number(order, now);
    }

    void annotate(Id resource, String words, Instant now) {
        entry(resource).annotate(words.strip());
        changed = now;
    }

    void share(String secret, Instant now) {
        link = secret;
        changed = now;
    }

    void unshare(Instant now) {
        link = null;
        changed = now;
    }

    private void number(List<CollectionEntry> order, Instant now) {
        for (int position = 0; position < order.size(); position++) {
            order.get(position).moveTo(position);
        }
        changed = now;
    }

    private CollectionEntry entry(Id resource) {
        return find(resource).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    private Optional<CollectionEntry> find(Id resource) {
        return entries.stream()
                .filter(entry -> entry.resource().equals(resource))
                .findFirst();
    }

    private List<CollectionEntry> inOrder() {
        List<CollectionEntry> order = new ArrayList<>(entries);
        order.sort(Comparator.comparingInt(CollectionEntry::position));
        return order;
    }

    Id id() {
        return new Id(id);
    }

    long revision() {
        return revision;
    }

    /** Where a list of collections goes on after this one. */
    String cursor() {
        return Cursor.after(changed, id());
    }

    /** Only its owner reads and changes it by its identifier; others need the link. */
    Guarded guarded() {
        return new Guarded(new Id(owner), null, false);
    }

    List<Id> resources() {
        return inOrder().stream().map(CollectionEntry::resource).toList();
    }

    CollectionSummary summary() {
        return new CollectionSummary(id(), title, size, link != null, changed);
    }

    CollectionDetails detailsForOwner(Map<Id, ResourceSummary> shown) {
        return details(link, shown);
    }

    /** Without the link: whoever was given it has it. */
    CollectionDetails detailsForReader(Map<Id, ResourceSummary> shown) {
        return details(null, shown);
    }

    private CollectionDetails details(@Nullable String secret, Map<Id, ResourceSummary> shown) {
        return new CollectionDetails(
                id(),
                revision,
                title,
                note,
                ownerName,
                secret,
                changed,
                inOrder().stream()
                        .map(entry -> entry.details(shown.get(entry.resource())))
                        .toList());
    }
}
