package fr.recours.notice.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.RecoursApplication;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;

/** The portal in a process that ends, as by a power cut, once a mail server accepted a message and before that is written down. */
final class SenderThatDies {

    static final int EXIT = 137;

    private SenderThatDies() {}

    /** @param arguments where the database and the mail server are */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RecoursApplication.class);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(beans ->
                ((AbstractBeanDefinition) beans.getBeanDefinition("noticeStore")).setBeanClass(DyingStore.class)));
        application.run(arguments);
    }

    /** Where what became of a message is written down. */
    static class DyingStore extends NoticeStore {

        DyingStore(NoticeRepository notices, EntityManager entities, Outbox outbox, Scheduler scheduler) {
            super(notices, entities, outbox, scheduler);
        }

        @Override
        void attempted(NoticeEntity notice, Instant at, String outcome) {
            if (outcome.equals(NoticeAttempt.SENT)) {
                Runtime.getRuntime().halt(EXIT);
            }
        }
    }
}
