package fr.recours.ui.rcp;

import com.vaadin.flow.shared.Registration;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.SessionMoved;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The screens that follow a running meeting: each is told once what changed has been committed. On this node only. */
@Component
class RoomScreens {

    private final Map<MeetingId, List<Runnable>> screens = new ConcurrentHashMap<>();
    private final TaskExecutor executor;

    RoomScreens(@Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.executor = executor;
    }

    Registration follow(MeetingId meeting, Runnable moved) {
        List<Runnable> following = screens.computeIfAbsent(meeting, id -> new CopyOnWriteArrayList<>());
        following.add(moved);
        return () -> following.remove(moved);
    }

    /** By other threads: who acts does not wait for the screens of others, whose reading is a transaction of its own. */
    @EventListener
    void on(SessionMoved moved) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                screens.getOrDefault(moved.meetingId(), List.of()).forEach(executor::execute);
            }
        });
    }
}
