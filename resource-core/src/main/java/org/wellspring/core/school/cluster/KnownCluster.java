package org.wellspring.core.school.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wellspring.api.school.Clusters.Cluster;
import org.wellspring.api.school.Clusters.DescribeCluster;
import org.wellspring.api.school.Clusters.Kind;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** One cluster's record; its texts are documents, shown and never searched. */
@Entity
@Table(name = "cluster")
class KnownCluster {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    private String charter;

    private String board;

    private String sharing;

    private boolean fictional;

    KnownCluster(Id id, DescribeCluster description) {
        this();
        this.id = id.value();
        describe(description);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownCluster() {}

    final void describe(DescribeCluster description) {
        code = description.code();
        kind = description.kind();
        name = StoredJson.write(description.name());
        charter = description.charter();
        board = StoredJson.write(description.board());
        sharing = StoredJson.write(description.sharing());
        fictional = description.fictional();
    }

    Id id() {
        return new Id(id);
    }

    long revision() {
        return revision;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    LocalizedText name() {
        return StoredJson.read(name, LocalizedText.class);
    }

    Cluster details(int members) {
        return new Cluster(
                id(),
                revision,
                code,
                kind,
                name(),
                charter,
                StoredJson.read(board, LocalizedText.class),
                StoredJson.read(sharing, LocalizedText.class),
                fictional,
                members);
    }
}
