package org.wellspring.core.reuse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.reuse.Collections.Entry;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** A resource in a collection. Keeps the title it had, which is all that is left to show once it is withdrawn. */
@Entity
@Table(name = "collection_entry")
class CollectionEntry {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "collection_id")
    private @Nullable ResourceCollection collection;

    @Column(name = "resource_id")
    private long resource;

    @Column(name = "place")
    private int position;

    /** A {@link LocalizedText} as JSON. */
    private String title;

    private String note;

    CollectionEntry(Id id, Id resource, LocalizedText title, String note) {
        this.id = id.value();
        this.resource = resource.value();
        this.title = StoredJson.write(title);
        this.note = note.strip();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CollectionEntry() {}

    void placeIn(ResourceCollection owner, int place) {
        collection = owner;
        position = place;
    }

    void moveTo(int place) {
        position = place;
    }

    void annotate(String words) {
        note = words;
    }

    int position() {
        return position;
    }

    Id resource() {
        return new Id(resource);
    }

    /** @param shown what the catalogue shows of the resource; null when it shows nothing any more */
    Entry details(@Nullable ResourceSummary shown) {
        return new Entry(resource(), StoredJson.read(title, LocalizedText.class), note, shown);
    }
}
