package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/// Work that takes a while, beside the page: how far it has come, and a way to stop it. It ends when the page is left.
public final class LongWork extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int EVERY = 400;
    private static final int NEVER = -1;

    /// How it ended.
    private sealed interface End<T> {
        record Done<T>(T result) implements End<T> {}

        record Refused<T>(Refusal refusal) implements End<T> {}

        record Failed<T>(Throwable fault) implements End<T> {}

        record Stopped<T>() implements End<T> {}
    }

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Button cancel = new Button(getTranslation("shared.cancel"));

    private volatile boolean stopped;
    private volatile int done;
    private volatile int total;
    private transient @Nullable Registration polling;

    public LongWork() {
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("shared.working"));
        cancel.addClickListener(_ -> stopped = true);
        getContent().add(words, bar, cancel);
        getContent().addClassName("card");
        setVisible(false);
    }

    /// @param label what is being done
    /// @param work  runs in a thread of its own with the person's rights; tells how far it is
    /// @param then  takes the result, in the page's thread
    /// @param ended whatever the end was, before the result is taken
    public <T> void start(
            String label, Function<Progress, T> work, Consumer<T> then, Consumer<Refusal> refused, Runnable ended) {
        var end = new AtomicReference<@Nullable End<T>>();
        stopped = false;
        done = 0;
        total = 0;
        words.setText(label);
        bar.setIndeterminate(true);
        setVisible(true);
        var ui = UI.getCurrentOrThrow();
        var run = new DelegatingSecurityContextRunnable(() -> end.set(run(work)), SecurityContextHolder.getContext());
        Thread.ofPlatform().daemon().name("long-work").start(run);
        polling = ui.addPollListener(_ -> {
            show();
            var reached = end.get();
            if (reached == null) return;
            stop(ui);
            ended.run();
            finish(reached, then, refused);
        });
        ui.setPollInterval(EVERY);
    }

    private <T> End<T> run(Function<Progress, T> work) {
        try {
            return new End.Done<>(work.apply(this::report));
        } catch (Refusal refusal) {
            return new End.Refused<>(refusal);
        } catch (CancellationException _) {
            return new End.Stopped<>();
        } catch (RuntimeException | Error fault) {
            return new End.Failed<>(fault);
        }
    }

    private void report(int now, int of) {
        if (stopped) throw new CancellationException();
        done = now;
        total = of;
    }

    private void show() {
        bar.setIndeterminate(total == 0);
        if (total > 0) bar.setValue(Math.min(1, (double) done / total));
    }

    private <T> void finish(End<T> end, Consumer<T> then, Consumer<Refusal> refused) {
        switch (end) {
            case End.Done<T>(var result) -> then.accept(result);
            case End.Refused<T>(var refusal) -> refused.accept(refusal);
            case End.Stopped<T>() -> Tell.done(getTranslation("shared.stopped"));
            case End.Failed<T>(var fault) -> throw new IllegalStateException("Long work failed", fault);
        }
    }

    private void stop(UI ui) {
        if (polling != null) polling.remove();
        polling = null;
        ui.setPollInterval(NEVER);
        setVisible(false);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopped = true;
        stop(event.getUI());
    }
}
