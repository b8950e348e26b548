package org.wellspring.core.content.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wellspring.api.operations.Health;
import org.wellspring.api.operations.SettingsView;

/** Says in health that no file can be read; everything else goes on. */
@ApplicationScoped
public class ReadingProbe implements Health.Probe {

    private FileReader reader;

    private SettingsView settings;

    @Inject
    ReadingProbe(FileReader reader, SettingsView settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingProbe() {}

    @Override
    public Health.Check check() {
        String detail = reader.isUnable() ? "does not start" : settings.readingOn() ? "" : "off";
        return new Health.Check("reading", !reader.isUnable(), detail, false);
    }
}
