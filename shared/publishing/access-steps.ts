/** What somebody does about a page that shuts us out, in Swedish; the runbook has the steps for IT. */
export const accessSteps = {
  token:
    'Skapa en ny sidåtkomst (page token) med Meta-appen. Be IT lägga in den som FACEBOOK_PAGE_TOKEN; stegen står i driftboken under ”Facebook does not let us in”. Försök sedan igen med inlägget.',
  permission:
    'Ge Meta-appen och den som kopplade ihop sidan rätt att publicera på den, och skapa en ny sidåtkomst (page token). Be IT lägga in den som FACEBOOK_PAGE_TOKEN; stegen står i driftboken under ”Facebook does not let us in”. Försök sedan igen med inlägget.',
} as const;
