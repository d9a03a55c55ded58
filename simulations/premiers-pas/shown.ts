/** What is shown before it is done: a drawing, and three sentences at the most. By exercise. */
export type Shown = { drawing: string; lines: string[] }

export const shown: Record<string, Shown> = {
  montrer: {
    drawing: "souris",
    lines: [
      "Posez la main sur la souris.",
      "Poussez-la doucement : une flèche bouge sur l'écran.",
      "Arrêtez la flèche sur le dessin, et attendez.",
    ],
  },
  cliquer: {
    drawing: "souris",
    lines: [
      "Amenez la flèche sur le dessin.",
      "Appuyez avec l'index sur le bouton de gauche.",
      "Relâchez aussitôt : c'est un clic.",
    ],
  },
  "une-fois": {
    drawing: "souris",
    lines: [
      "Sur une page internet, un seul clic suffit toujours.",
      "Cliquez une fois, puis lâchez la souris.",
      "Parfois il faut attendre un peu : c'est normal.",
    ],
  },
  defiler: {
    drawing: "souris",
    lines: [
      "Une page est souvent plus haute que l'écran.",
      "Tournez la petite roue de la souris vers vous.",
      "La page monte, et la suite apparaît.",
    ],
  },
  deplacer: {
    drawing: "souris",
    lines: [
      "Amenez la flèche sur l'objet.",
      "Appuyez, et gardez le doigt appuyé.",
      "Bougez la souris, puis relâchez au bon endroit.",
    ],
  },
  toucher: {
    drawing: "doigt",
    lines: [
      "Posez le bout du doigt sur le dessin.",
      "Relevez-le aussitôt : c'est comme un petit coup.",
      "Pas besoin d'appuyer fort, ni longtemps.",
    ],
  },
  balayer: {
    drawing: "doigt",
    lines: [
      "Posez le doigt au milieu de la page.",
      "Faites-le glisser vers le haut, sans le lever.",
      "La page suit le doigt, et la suite apparaît.",
    ],
  },
  agrandir: {
    drawing: "doigt",
    lines: [
      "Posez deux doigts serrés sur ce qui est trop petit.",
      "Écartez-les : tout devient plus grand.",
      "Resserrez-les pour revenir. Un bouton le fait aussi.",
    ],
  },
  taper: {
    drawing: "doigt",
    lines: [
      "Touchez la case vide.",
      "Un clavier monte en bas de l'écran.",
      "Touchez les lettres une par une.",
    ],
  },
  lettres: {
    drawing: "clavier",
    lines: [
      "Cliquez dans la case : un petit trait y clignote.",
      "Appuyez sur les touches, une par une.",
      "La longue touche du bas fait un espace.",
    ],
  },
  majuscule: {
    drawing: "clavier",
    lines: [
      "Gardez un doigt sur la touche Maj, avec une flèche vers le haut.",
      "Appuyez sur la lettre.",
      "Relâchez les deux : la lettre est grande.",
    ],
  },
  accents: {
    drawing: "clavier",
    lines: [
      "Les touches du haut portent é, è, ç et à.",
      "Pour ê, appuyez d'abord sur ^, puis sur e.",
      "Sur un écran, gardez le doigt sur la lettre e.",
    ],
  },
  arobase: {
    drawing: "clavier",
    lines: [
      "Le signe @ se dit arobase.",
      "Gardez un doigt sur Alt Gr, et appuyez sur la touche 0 du haut.",
      "Sur un écran, touchez 123 : le signe @ s'y trouve.",
    ],
  },
  nombres: {
    drawing: "clavier",
    lines: [
      "Les chiffres sont à droite du clavier.",
      "En haut, il faut garder Maj appuyée.",
      "Sur un écran, touchez 123.",
    ],
  },
  effacer: {
    drawing: "clavier",
    lines: [
      "Cliquez dans la case, à la fin du mot.",
      "La touche avec une flèche vers la gauche efface une lettre.",
      "Appuyez autant de fois qu'il faut.",
    ],
  },
  curseur: {
    drawing: "clavier",
    lines: [
      "Le petit trait qui clignote est le curseur.",
      "On tape toujours là où il est.",
      "Cliquez entre deux lettres, ou utilisez les flèches.",
    ],
  },
  cases: {
    drawing: "formulaire",
    lines: [
      "Le mot écrit au-dessus dit ce que la case attend.",
      "Cliquez dans la case, puis tapez.",
      "La touche Tab mène à la case suivante.",
    ],
  },
  liste: {
    drawing: "formulaire",
    lines: [
      "Une case avec une petite flèche cache une liste.",
      "Cliquez dessus : la liste se déroule.",
      "Cliquez sur votre choix : elle se referme.",
    ],
  },
  ronds: {
    drawing: "formulaire",
    lines: [
      "Des ronds : un seul choix à la fois.",
      "Vous pouvez cliquer sur le rond, ou sur le mot à côté.",
      "Un autre clic change le choix.",
    ],
  },
  coches: {
    drawing: "formulaire",
    lines: [
      "Des carrés : autant de choix que vous voulez.",
      "Un clic met la coche.",
      "Un deuxième clic l'enlève.",
    ],
  },
  retrouver: {
    drawing: "dossier",
    lines: [
      "Un fichier est une feuille rangée dans l'ordinateur.",
      "Un dossier est une boîte pleine de fichiers.",
      "Lisez le nom en entier avant de choisir.",
    ],
  },
  envoyer: {
    drawing: "dossier",
    lines: [
      "Télécharger, c'est garder une feuille dans l'appareil.",
      "Elle se range dans le dossier « Téléchargements ».",
      "Le bouton de la case ouvre ce dossier pour la choisir.",
    ],
  },
  onglets: {
    drawing: "fenetre",
    lines: [
      "Le navigateur peut garder plusieurs pages ouvertes.",
      "Chaque page a son onglet, tout en haut.",
      "Un clic sur un onglet montre sa page.",
    ],
  },
  fenetre: {
    drawing: "fenetre",
    lines: [
      "Une fenêtre peut en cacher une autre.",
      "La croix ferme celle de devant.",
      "Ce qui était derrière n'est pas perdu.",
    ],
  },
  retour: {
    drawing: "fleche",
    lines: [
      "En haut à gauche, une flèche montre la gauche.",
      "Elle ramène à la page d'avant.",
      "On peut s'en servir sans rien casser.",
    ],
  },
  barre: {
    drawing: "loupe",
    lines: [
      "La case tout en haut reçoit une adresse : elle mène droit au site.",
      "La case du moteur cherche dans tout internet.",
      "La case du site cherche dans ce site seulement.",
    ],
  },
  adresse: {
    drawing: "loupe",
    lines: [
      "L'adresse est écrite tout en haut.",
      "Regardez le mot juste avant la première barre penchée.",
      "C'est lui qui dit chez qui vous êtes.",
    ],
  },
  resultats: {
    drawing: "loupe",
    lines: [
      "Les premières lignes sont souvent des annonces, payées.",
      "Un site peut imiter le nom d'un autre.",
      "Lisez l'adresse avant de cliquer.",
    ],
  },
  surgit: {
    drawing: "fenetre",
    lines: [
      "Une fenêtre surgit, et elle fait peur ou elle fait envie.",
      "Une vraie alerte ne demande jamais d'appeler un numéro.",
      "Fermez-la avec la croix, sans rien faire d'autre.",
    ],
  },
  cookies: {
    drawing: "cadenas",
    lines: [
      "Un cookie est une petite note que le site garde sur vous.",
      "Vous avez le droit de refuser.",
      "Le site marche aussi bien après.",
    ],
  },
  secret: {
    drawing: "cadenas",
    lines: [
      "Un bon mot de passe est long.",
      "Trois mots qui ne vont pas ensemble, et deux chiffres.",
      "Ni votre nom, ni votre date de naissance.",
    ],
  },
}
